#include <emscripten/bind.h>

#include "wasm/preview/preview.h"

// A module of its own, for tests and tools: the widget has no use for a preview as JSON, and pays
// for no byte of it.
EMSCRIPTEN_BINDINGS(spaarpas_preview) {
    emscripten::function("preview", &spaarpas::preview::preview);
}
