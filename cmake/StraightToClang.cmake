# em++ starts Python for half of what a source costs, to call clang with the same flags each time. So it is asked for them
# once, and sources go to clang; em++ still links. Without an answer the build works as before, only slower.
function(spaarpas_ask_emscripten answer)
    execute_process(
        COMMAND ${ARGN}
        RESULT_VARIABLE failed
        OUTPUT_VARIABLE said
        ERROR_QUIET
        OUTPUT_STRIP_TRAILING_WHITESPACE
    )
    if(failed)
        set(said "")
    endif()
    set(${answer} "${said}" PARENT_SCOPE)
endfunction()

function(spaarpas_find_clang clang)
    cmake_path(GET CMAKE_CXX_COMPILER PARENT_PATH folder)
    find_program(SPAARPAS_EM_CONFIG em-config HINTS "${folder}" NO_CMAKE_FIND_ROOT_PATH)
    if(SPAARPAS_EM_CONFIG)
        spaarpas_ask_emscripten(folder "${SPAARPAS_EM_CONFIG}" LLVM_ROOT)
        # Debian's own; elsewhere clang has no number in its name.
        spaarpas_ask_emscripten(number "${SPAARPAS_EM_CONFIG}" CLANG_ADD_VERSION)
    endif()
    set(found "${folder}/clang++")
    if(number)
        string(APPEND found "-${number}")
    endif()
    if(EXISTS "${found}")
        set(${clang} "${found}" PARENT_SCOPE)
    endif()
endfunction()

if(EMSCRIPTEN)
    # em++ tries its flags on a source in C, of which some warnings make an error.
    separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_RELWITHDEBINFO}")
    list(FILTER flags EXCLUDE REGEX "^-W")
    spaarpas_ask_emscripten(cflags "${CMAKE_CXX_COMPILER}" ${flags} --cflags)
    spaarpas_find_clang(clang)
    if(cflags AND clang)
        string(
            REPLACE "<CMAKE_CXX_COMPILER>" "\"${clang}\" ${cflags}"
            CMAKE_CXX_COMPILE_OBJECT "${CMAKE_CXX_COMPILE_OBJECT}"
        )
        # A newer Emscripten is asked again.
        set_property(
            DIRECTORY APPEND
            PROPERTY CMAKE_CONFIGURE_DEPENDS "${EMSCRIPTEN_ROOT_PATH}/emscripten-version.txt"
        )
    endif()
endif()
