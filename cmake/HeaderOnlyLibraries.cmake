# Header-only libraries that both builds use. Emscripten must never see -I/usr/include (its own libc headers would be
# shadowed), so the folders are linked into the build tree and only that folder is searched.
add_library(spaarpas_header_only INTERFACE)

function(spaarpas_stage_headers folder probe)
    find_path(
        SPAARPAS_HEADERS_${folder}
        NAMES ${probe}
        PATHS /usr/include /usr/local/include
        NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED
    )
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/headers")
    file(
        CREATE_LINK "${SPAARPAS_HEADERS_${folder}}/${folder}"
        "${CMAKE_BINARY_DIR}/headers/${folder}" SYMBOLIC
    )
endfunction()

spaarpas_stage_headers(nlohmann nlohmann/json.hpp)
if(SPAARPAS_TESTS)
    spaarpas_stage_headers(doctest doctest/doctest.h)
endif()
target_include_directories(spaarpas_header_only SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/headers")
