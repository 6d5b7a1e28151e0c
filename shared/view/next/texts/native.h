#pragma once

#include <string_view>

#include "view/format/language.h"

namespace spaarpas::view::next {

/// The content of texts.LOCALE.json as it was when this was compiled, for the server and for tests.
/// The widget does not use it, so the linker leaves it out there.
std::string_view native_texts(Language language);

extern const char* const native_texts_nl;
extern const char* const native_texts_fr;
extern const char* const native_texts_de;
extern const char* const native_texts_en;

}  // namespace spaarpas::view::next
