// biome-ignore-all lint/complexity/useArrowFunction: Emscripten 3.1.6 names functions, not arrows.
// The page side of embind as far as the widget goes, linked with --js-library: for functions of texts and numbers. Each
// function stands for the one of its name that the C++ side imports; embind's own also provide for overloads, views, handles
// and a page that calls with the wrong types, and alone would be a quarter of what the page gets beside the module.
// A test calls every function of the surface.

// Older versions have these in every module, newer ones where they are asked for.
const embindTexts = ["$UTF8ToString", "$lengthBytesUTF8", "$stringToUTF8"];
const embindTextsAsked = embindTexts.filter((name) => name in LibraryManager.library);

mergeInto(LibraryManager.library, {
    $embindTypes: {},
    // The functions come before their types, so they get the place where the type will be.
    $embindType__deps: ["$embindTypes"],
    $embindType: function (type) {
        embindTypes[type] = embindTypes[type] || {};
        return embindTypes[type];
    },
    _embind_register_function__deps: ["$embindType", "$getWasmTableEntry", ...embindTextsAsked],
    _embind_register_function: function (name, count, types, _signature, invoker, target) {
        const first = types / 4;
        const all = Array.from(HEAPU32.subarray(first, first + count), embindType);
        const result = all[0];
        const parameters = all.slice(1);
        const invoke = getWasmTableEntry(invoker);
        Module[UTF8ToString(name)] = (...values) => {
            const given = parameters.map((type, at) => type.toWire(values[at]));
            const answer = invoke(target, ...given);
            parameters.forEach((type, at) => {
                type.free(given[at]);
            });
            return result.fromWire(answer);
        };
    },
    $embindPlain__deps: ["$embindType"],
    $embindPlain: function (type) {
        const same = (value) => value;
        Object.assign(embindType(type), { fromWire: same, toWire: same, free: same });
    },
    _embind_register_void__deps: ["$embindPlain"],
    _embind_register_void: function (type) {
        embindPlain(type);
    },
    _embind_register_float__deps: ["$embindPlain"],
    _embind_register_float: function (type) {
        embindPlain(type);
    },
    // A text is its number of bytes, and the bytes.
    _embind_register_std_string__deps: ["$embindType", "malloc", "free", ...embindTextsAsked],
    _embind_register_std_string: function (type) {
        Object.assign(embindType(type), {
            fromWire: (at) => {
                const text = UTF8ToString(at + 4, HEAPU32[at >> 2]);
                _free(at);
                return text;
            },
            toWire: (text) => {
                const size = lengthBytesUTF8(text);
                const at = _malloc(size + 5);
                HEAPU32[at >> 2] = size;
                stringToUTF8(text, at + 4, size + 1);
                return at;
            },
            free: (at) => _free(at),
        });
    },
    // What every module registers, and no function of the widget takes or gives.
    _embind_register_bool__deps: [],
    _embind_register_bool: function () {},
    _embind_register_integer__deps: [],
    _embind_register_integer: function () {},
    _embind_register_bigint__deps: [],
    _embind_register_bigint: function () {},
    _embind_register_std_wstring__deps: [],
    _embind_register_std_wstring: function () {},
    _embind_register_memory_view__deps: [],
    _embind_register_memory_view: function () {},
    _embind_register_emval__deps: [],
    _embind_register_emval: function () {},
});
