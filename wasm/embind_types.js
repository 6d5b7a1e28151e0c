// biome-ignore-all lint/complexity/useArrowFunction: Emscripten 3.1.6 names functions, not arrows.
// The types that no function of ours takes or gives; linked with --js-library. embind knows them all by itself, and the
// code for wide texts, memory views and values would be a quarter of what the page gets beside the module.
mergeInto(LibraryManager.library, {
    _embind_register_std_wstring__deps: [],
    _embind_register_std_wstring: function () {},
    _embind_register_memory_view__deps: [],
    _embind_register_memory_view: function () {},
    _embind_register_emval__deps: [],
    _embind_register_emval: function () {},
    _embind_register_bigint__deps: [],
    _embind_register_bigint: function () {},
});
