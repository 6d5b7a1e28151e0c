// What the module asks of the page; linked with --js-library. Emscripten 3.1.6 names functions, not arrows.
// biome-ignore-all lint/complexity/useArrowFunction: see above.
mergeInto(LibraryManager.library, {
    // The minimal runtime of 3.1.6 passes a failure to instantiate by in silence, which the page's function does not, and
    // forgets to declare where it keeps the module's functions.
    $WebAssembly: "={ instantiate: Module.instantiate }",
    $asm: "=null",
    // The Fetch API's requests are the page's, which hears what goes wrong in their handlers.
    $XMLHttpRequest: "=Module.Request",
    spaarpas_wake__deps: ["$WebAssembly", "$asm", "$XMLHttpRequest"],
    spaarpas_wake: function () {
        Module.wake();
    },
    spaarpas_patch: function (words, wordCount, ascii, asciiBytes, utf8, utf8Bytes) {
        Module.patch(
            HEAPU32.subarray(words / 4, words / 4 + wordCount),
            HEAPU8.subarray(ascii, ascii + asciiBytes),
            HEAPU8.subarray(utf8, utf8 + utf8Bytes),
        );
    },
});
