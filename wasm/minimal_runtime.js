// The page's own beginning of the minimal runtime of Emscripten 3.1.6; linked with --js-library.
mergeInto(LibraryManager.library, {
    // This runtime passes a failure to instantiate by in silence, which the page's function does not, and forgets to
    // declare where it keeps the module's functions.
    $WebAssembly: "={ instantiate: Module.instantiate }",
    $asm: "=null",
    // The Fetch API's requests are the page's, which hears what goes wrong in their handlers.
    $XMLHttpRequest: "=Module.Request",
    spaarpas_wake__deps: ["$WebAssembly", "$asm", "$XMLHttpRequest"],
});
