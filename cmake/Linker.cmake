# lld links a suite in a fraction of the time of the default linker, and each mutant is linked; the build works without it.
find_program(SPAARPAS_LLD ld.lld)
if(SPAARPAS_LLD AND NOT EMSCRIPTEN)
    add_link_options(-fuse-ld=lld)
endif()
