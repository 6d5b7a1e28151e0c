# All mutants of shared/engine in one build (tests/mutants/operators): its sources with sites that ask, at run time, whether
# they are the chosen one, under the suites as they are compiled anyway. Only what runs them builds them.

function(spaarpas_instrumented_engine name)
    set(tool "${CMAKE_SOURCE_DIR}/tests/mutants/operators")
    set(from "${CMAKE_SOURCE_DIR}/shared/engine")
    set(to "${CMAKE_CURRENT_BINARY_DIR}/mutants")
    find_program(SPAARPAS_NODE node REQUIRED)
    file(GLOB_RECURSE sources RELATIVE "${from}" CONFIGURE_DEPENDS "${from}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${from}/*.h")
    file(GLOB scripts CONFIGURE_DEPENDS "${tool}/*.mjs")
    list(TRANSFORM sources PREPEND "${to}/" OUTPUT_VARIABLE written)
    list(TRANSFORM sources PREPEND "${from}/" OUTPUT_VARIABLE read)
    add_custom_command(
        OUTPUT ${written} "${to}/sites.json"
        COMMAND "${SPAARPAS_NODE}" "${tool}/instrument.mjs" "${from}" "${to}"
        DEPENDS ${read} ${headers} ${scripts}
        COMMENT "Putting the mutants into shared/engine"
        VERBATIM
    )
    add_library(${name} OBJECT EXCLUDE_FROM_ALL ${written})
    spaarpas_in_batches(${name} WRITTEN "${to}" FROM "${from}")
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE spaarpas_json)
    # What is precompiled is not for ccache. Nobody reads the warnings of instrumented sources.
    # What a mutant reads beyond the end of a list, or of what is not there, is noticed.
    target_compile_options(${name} PRIVATE -O0 -g0 -w -Wno-error -D_GLIBCXX_ASSERTIONS)
    target_precompile_headers(${name} PRIVATE "${tool}/precompiled.h")
    set_target_properties(${name} PROPERTIES CXX_COMPILER_LAUNCHER "")
endfunction()

# The objects of the suites `spaarpas-NAME`, linked to the instrumented engine as `mutants-NAME`.
function(spaarpas_operator_mutants)
    spaarpas_instrumented_engine(spaarpas_mutants)
    foreach(suite IN LISTS ARGN)
        add_executable(mutants-${suite} EXCLUDE_FROM_ALL mutants/operators/site.cpp)
        target_include_directories(mutants-${suite} PRIVATE "${CMAKE_SOURCE_DIR}")
        target_link_libraries(
            mutants-${suite}
            PRIVATE $<TARGET_OBJECTS:spaarpas-${suite}> spaarpas_mutants spaarpas_json spaarpas_header_only
        )
    endforeach()
endfunction()
