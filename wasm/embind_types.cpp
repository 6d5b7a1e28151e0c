#include <string>

#include <emscripten/bind.h>
#include <emscripten/version.h>

// The types that cross between page and module, in place of embind's own list, which registers some
// forty and brings their names. Linked where embind's library is not (docs/decisions/0021).
extern "C" __attribute__((constructor)) void register_types_of_surface() {
    namespace embind = emscripten::internal;
    embind::_embind_register_void(embind::TypeID<void>::get(), "");
    embind::_embind_register_float(embind::TypeID<double>::get(), "", sizeof(double));
    embind::_embind_register_std_string(embind::TypeID<std::string>::get(), "");
}

#if __EMSCRIPTEN_tiny__ > 6
// Newer versions keep a list of what was registered, for workers that begin later; the widget has
// none.
extern "C" void _embind_register_bindings(emscripten::internal::InitFunc* /*registered*/) {}
#endif
