# ccache makes a second build of the same sources a matter of seconds; the build works without it.
find_program(SPAARPAS_CCACHE ccache)
if(SPAARPAS_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${SPAARPAS_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SPAARPAS_CCACHE}")
endif()
