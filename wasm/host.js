// What the module asks of the page; linked with --js-library. Emscripten 3.1.6 names functions, not arrows.
mergeInto(LibraryManager.library, {
    // biome-ignore lint/complexity/useArrowFunction: see above.
    spaarpas_wake: function () {
        Module.wake();
    },
});
