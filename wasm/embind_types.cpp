#include <string>

#include <emscripten/bind.h>

// The types that cross between page and module, in place of embind's own list, which registers some
// forty and brings their names. Linked where embind's library is not (docs/decisions/0021).
extern "C" __attribute__((constructor)) void register_types_of_surface() {
    namespace embind = emscripten::internal;
    embind::_embind_register_void(embind::TypeID<void>::get(), "");
    embind::_embind_register_float(embind::TypeID<double>::get(), "", sizeof(double));
    embind::_embind_register_std_string(embind::TypeID<std::string>::get(), "");
}
