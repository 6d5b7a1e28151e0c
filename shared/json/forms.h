#pragma once

#include <string_view>

#include "json/rules.h"

namespace spaarpas::json {

/// Whether `text` has the form, wholly. `any` fits everything; an empty text fits nothing else.
bool has_form(TextForm form, std::string_view text);

/// The form as a regular expression of ECMA-262, anchored, for schemas; empty for `any`. It accepts
/// all that `has_form` does, and days that no month has besides.
const char* form_pattern(TextForm form);

/// The form in words, as in "an id of 1 to 64 letters, digits, '.', '_', '~' or '-'".
const char* describe_form(TextForm form);

}  // namespace spaarpas::json
