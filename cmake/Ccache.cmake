# ccache makes a second build of the same sources a matter of seconds; the build works without it. Paths are hashed as
# seen from this folder, so that another clone of the same sources finds what the first one compiled.
find_program(SPAARPAS_CCACHE ccache)
if(SPAARPAS_CCACHE)
    set(spaarpas_launcher
        "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${SPAARPAS_CCACHE}"
    )
    set(CMAKE_C_COMPILER_LAUNCHER "${spaarpas_launcher}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${spaarpas_launcher}")
endif()
