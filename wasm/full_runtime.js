// The page's own beginning of the full runtime, put before it by --pre-js. It stands in a function, so these are no globals.
// By what Emscripten documents and nothing else, so that every version can be linked with it.
// biome-ignore-all lint/correctness/noUnusedVariables: the runtime and its Fetch API use them.

// The page compiles once and makes every instance from that; it is told of a failure by its own function.
Module.instantiateWasm = (imports, receive) => {
    Module.instantiate(undefined, imports).then(({ instance }) => receive(instance));
    return {};
};

// The Fetch API's requests are the page's, which hears what goes wrong in their handlers.
var XMLHttpRequest = Module.Request;
