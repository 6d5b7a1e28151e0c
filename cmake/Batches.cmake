# Sources that stand beside each other are compiled as one, so that the headers which they share are read once: a build from
# nothing then takes a third of the time (docs/decisions/0031). What two sources call by the same name, each for itself, is
# told by reading them, and keeps them apart; so CMake looks again whenever one of them changes.
option(SPAARPAS_BATCHES "Sources are compiled in batches and not one by one" ON)
set(SPAARPAS_BATCH_LARGEST 8)
find_program(SPAARPAS_NODE node)

# A line for each batch, as lists of CMake.
function(spaarpas_list_batches lines)
    execute_process(
        COMMAND
            "${SPAARPAS_NODE}" "${CMAKE_SOURCE_DIR}/scripts/lib/list-batches.mjs"
            "${SPAARPAS_BATCH_LARGEST}" ${ARGN}
        OUTPUT_VARIABLE listed
        OUTPUT_STRIP_TRAILING_WHITESPACE
        COMMAND_ERROR_IS_FATAL ANY
    )
    string(REPLACE ";" "|" listed "${listed}")
    string(REPLACE "\n" ";" listed "${listed}")
    set(${lines} "${listed}" PARENT_SCOPE)
endfunction()

# spaarpas_in_batches(target [WRITTEN folder FROM folder]): sources that the build writes are told from those that they are
# written from.
function(spaarpas_in_batches target)
    if(NOT SPAARPAS_BATCHES OR NOT SPAARPAS_NODE)
        return()
    endif()
    cmake_parse_arguments(where "" "WRITTEN;FROM" "" ${ARGN})
    get_target_property(named ${target} SOURCES)
    set(read "")
    foreach(source IN LISTS named)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
        if(where_WRITTEN)
            string(REPLACE "${where_WRITTEN}/" "${where_FROM}/" source "${source}")
        endif()
        list(APPEND read "${source}")
    endforeach()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${read})
    spaarpas_list_batches(lines ${read})
    set(number 0)
    foreach(line IN LISTS lines)
        if(where_WRITTEN)
            string(REPLACE "${where_FROM}/" "${where_WRITTEN}/" line "${line}")
        endif()
        string(REPLACE "|" ";" batch "${line}")
        math(EXPR number "${number} + 1")
        set_source_files_properties(${batch} PROPERTIES UNITY_GROUP ${target}_${number})
    endforeach()
    # GCC takes what an included source keeps to itself for what a header would hand to every source.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
