# Tests that are programs of their own (JavaScript, shell, the other build tree), registered with ctest so that one
# summary counts everything. Each is registered as soon as its files are there.
function(spaarpas_script_test name)
    cmake_parse_arguments(test "" "TIMEOUT" "REQUIRES;COMMAND" ${ARGN})
    foreach(required IN LISTS test_REQUIRES)
        if(NOT EXISTS "${CMAKE_SOURCE_DIR}/${required}")
            return()
        endif()
    endforeach()
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 300)
    endif()
    add_test(NAME ${name} COMMAND ${test_COMMAND} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES TIMEOUT ${test_TIMEOUT})
endfunction()

function(spaarpas_node_tests name folder)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${folder}/*.test.mjs")
    if(files)
        spaarpas_script_test(${name} COMMAND node --test ${files})
    endif()
endfunction()

function(spaarpas_script_tests)
    spaarpas_script_test(
        unit-wasm
        COMMAND node build/wasm/tests/spaarpas-unit.js
    )
    spaarpas_script_test(
        unit-engine-wasm
        COMMAND node build/wasm/tests/spaarpas-engine-unit.js
    )
    spaarpas_node_tests(web-unit tests/web)
    spaarpas_node_tests(demo-unit tests/demo)
    spaarpas_node_tests(golden tests/golden)
    spaarpas_node_tests(bytes tests/bytes)
    spaarpas_node_tests(docs tests/docs)
    spaarpas_node_tests(package tests/package)
    spaarpas_node_tests(check-selftest tests/check)
    spaarpas_script_test(
        generated
        REQUIRES tools/wire-gen/CMakeLists.txt
        COMMAND node scripts/lib/generated.mjs
    )
    spaarpas_node_tests(parity-selftest tests/parity)
    spaarpas_script_test(
        parity
        REQUIRES tests/parity/run.mjs backend/main.cpp
        TIMEOUT 900
        COMMAND node tests/parity/run.mjs
    )
    spaarpas_script_test(
        histories
        REQUIRES tests/histories/run.mjs
        TIMEOUT 900
        COMMAND node tests/histories/run.mjs
    )
    spaarpas_script_test(
        mutants-e2e
        REQUIRES tests/mutants/e2e.mjs
        TIMEOUT 1800
        COMMAND node tests/mutants/e2e.mjs
    )
    spaarpas_node_tests(mutants-selftest tests/mutants)
    foreach(third 1 2 3)
        spaarpas_script_test(
            mutants-${third}
            REQUIRES tests/mutants/run.mjs
            TIMEOUT 900
            COMMAND node tests/mutants/run.mjs --third ${third}
        )
    endforeach()
    # It builds a program of its own, where the engine changed since.
    spaarpas_script_test(
        mutants-operators
        REQUIRES tests/mutants/operators/run.mjs
        TIMEOUT 900
        COMMAND node tests/mutants/operators/run.mjs
    )
    spaarpas_script_test(e2e REQUIRES tests/e2e/run.mjs TIMEOUT 1800 COMMAND node tests/e2e/run.mjs)
    spaarpas_script_test(
        e2e-firefox
        REQUIRES tests/e2e/run.mjs
        TIMEOUT 900
        COMMAND node tests/e2e/run.mjs --engine firefox
    )
    spaarpas_script_test(
        bench
        REQUIRES scripts/lib/bench.mjs
        TIMEOUT 600
        COMMAND node scripts/lib/bench.mjs --small
    )
    spaarpas_script_test(
        e2e-days
        REQUIRES tests/e2e/run.mjs
        TIMEOUT 1800
        COMMAND node tests/e2e/run.mjs --days
    )
    # Two tests run side by side; these take both places, because a browser and a server fill them, or a build does.
    foreach(whole_machine e2e e2e-days mutants-operators)
        if(TEST ${whole_machine})
            set_tests_properties(${whole_machine} PROPERTIES PROCESSORS 2)
        endif()
    endforeach()
endfunction()
