# What GCC thinks of code that it has inlined differs from version to version and is wrong about std::optional and std::string
# now and then (12 with the CSV library, 14 with an optional of structs): it is shown, and ends no build. The analyzer of
# clang-tidy and the sanitizers look for the same.
foreach(
    warning
    array-bounds
    dangling-pointer
    free-nonheap-object
    maybe-uninitialized
    restrict
    stringop-overflow
    stringop-overread
    stringop-truncation
    use-after-free
)
    add_compile_options("$<$<CXX_COMPILER_ID:GNU>:-Wno-error=${warning}>")
endforeach()
# clang-tidy reads the commands of GCC, and does not know all of these.
add_compile_options("$<$<CXX_COMPILER_ID:GNU>:-Wno-unknown-warning-option>")
