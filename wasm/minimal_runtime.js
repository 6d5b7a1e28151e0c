// The page's own beginning of the minimal runtime, in the versions that CMakeLists.txt names; linked with --js-library.
mergeInto(LibraryManager.library, {
    // This runtime passes a failure to instantiate by in silence, which the page's function does not, and in 3.1.6
    // forgets to declare where it keeps the module's functions.
    $WebAssembly: "={ instantiate: Module.instantiate }",
    $asm: "=null",
    // The Fetch API's requests are the page's, which hears what goes wrong in their handlers.
    $XMLHttpRequest: "=Module.Request",
    spaarpas_wake__deps: ["$WebAssembly", "$asm", "$XMLHttpRequest"],
});
