// What the module asks of the page; linked with --js-library. Emscripten 3.1.6 names functions, not arrows.
// biome-ignore-all lint/complexity/useArrowFunction: see above.
mergeInto(LibraryManager.library, {
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
