// biome-ignore-all lint/complexity/useArrowFunction: Emscripten 3.1.6 names functions, not arrows.
// The page side of embind 3.1.6 as far as the widget goes; linked with --js-library. Each function takes the place of the one
// with its name, which also provides for overloads, for types that are registered late, for views, and for a page that
// calls with the wrong types: with these, embind alone would be a quarter of what the page gets beside the module.
// A test calls every function of the surface.
mergeInto(LibraryManager.library, {
    $extendError__deps: [],
    $extendError: function (base) {
        return base;
    },
    $craftInvokerFunction__deps: [],
    $craftInvokerFunction: function (_name, types, _class, invoke, target) {
        const result = types[0];
        const parameters = types.slice(2);
        return (...values) => {
            const given = parameters.map((type, at) => type.toWireType(null, values[at]));
            const answer = invoke(target, ...given);
            parameters.forEach((type, at) => {
                if (type.destructorFunction) {
                    type.destructorFunction(given[at]);
                }
            });
            return result.fromWireType(answer);
        };
    },
    $throwUnboundTypeError__deps: [],
    $throwUnboundTypeError: function () {},
    $exposePublicSymbol__deps: [],
    $exposePublicSymbol: function () {},
    $replacePublicSymbol__deps: [],
    $replacePublicSymbol: function (name, value) {
        Module[name] = value;
    },
    // The functions come before their types, so they get the place where the type will be.
    $placeOfType__deps: ["$registeredTypes"],
    $placeOfType: function (type) {
        registeredTypes[type] = registeredTypes[type] || {};
        return registeredTypes[type];
    },
    $whenDependentTypesAreResolved__deps: ["$placeOfType"],
    $whenDependentTypesAreResolved: function (_types, needed, use) {
        use(needed.map(placeOfType));
    },
    $registerType__deps: ["$placeOfType"],
    $registerType: function (type, converters) {
        Object.assign(placeOfType(type), converters);
    },
    $embind__requireFunction__deps: [],
    $embind__requireFunction: function (_signature, pointer) {
        return getWasmTableEntry(pointer);
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
    $getShiftFromSize__deps: [],
    $getShiftFromSize: function () {},
    $floatReadValueFromPointer__deps: [],
    $floatReadValueFromPointer: function () {},
    _embind_register_std_string__deps: ["$registerType", "malloc", "free"],
    _embind_register_std_string: function (type) {
        registerType(type, {
            fromWireType: (at) => {
                const text = UTF8ToString(at + 4, HEAPU32[at >> 2]);
                _free(at);
                return text;
            },
            toWireType: (_destructors, text) => {
                const size = lengthBytesUTF8(text);
                const at = _malloc(size + 5);
                HEAPU32[at >> 2] = size;
                stringToUTF8(text, at + 4, size + 1);
                return at;
            },
            destructorFunction: (at) => _free(at),
        });
    },
});
