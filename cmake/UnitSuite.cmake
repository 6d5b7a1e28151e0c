# The folder of this clone is told to one file alone, so that ccache serves all others to another clone.
set_source_files_properties(
    "${CMAKE_SOURCE_DIR}/tests/support/repository.cpp"
    PROPERTIES COMPILE_DEFINITIONS "SPAARPAS_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\""
)

# spaarpas_unit_suite(name [OPTIMIZED] FOLDERS folder... SOURCES file... LIBRARIES target...): one doctest binary from
# every .cpp of the folders, and single files besides. OPTIMIZED is for cases that work long themselves.
# There is no target when the folders hold no test yet, unless it is the suite that both builds share.
function(spaarpas_unit_suite name)
    cmake_parse_arguments(suite "OPTIMIZED" "" "FOLDERS;SOURCES;LIBRARIES" ${ARGN})
    list(TRANSFORM suite_FOLDERS REPLACE "(.+)" "${CMAKE_CURRENT_SOURCE_DIR}/\\1/*.cpp")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${suite_FOLDERS})
    if(NOT sources AND NOT name STREQUAL spaarpas-unit)
        return()
    endif()
    add_executable(${name} "${CMAKE_CURRENT_SOURCE_DIR}/unit/main.cpp" ${sources} ${suite_SOURCES})
    spaarpas_in_batches(${name})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${suite_LIBRARIES} spaarpas_header_only)
    if(EMSCRIPTEN)
        spaarpas_run_under_node(${name})
    elseif(NOT suite_OPTIMIZED)
        # The libraries are what is tested; the cases themselves are compiled once and run for a moment.
        target_compile_options(${name} PRIVATE -O0 -g0)
    endif()
endfunction()

# Without exceptions a failed REQUIRE cannot leave its case; doctest reports it and goes on.
function(spaarpas_run_under_node name)
    target_compile_definitions(
        ${name} PRIVATE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS DOCTEST_CONFIG_NO_POSIX_SIGNALS
    )
    # NODERAWFS lets a test read the same golden files as the native suite.
    target_link_options(
        ${name} PRIVATE -sSINGLE_FILE=1 -sENVIRONMENT=node -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1
        -sTOTAL_STACK=8MB -sNODERAWFS=1
    )
endfunction()
