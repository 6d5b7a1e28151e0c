#pragma once

#include "json/fields.h"
#include "loyalty/program/keys.h"
#include "loyalty/program/limits.h"

/// Short ways to name a field and the rules that several messages share.
namespace spaarpas::wire::keys {

/// What the shop or the program calls something: its own order numbers hold `#` and blanks.
inline constexpr json::TextRule a_reference{json::TextForm::any, 100, 1};
inline constexpr json::TextRule a_reference_or_none{json::TextForm::any, 100, 0};
inline constexpr json::TextRule an_id{json::TextForm::id, 64, 1};
inline constexpr json::TextRule an_id_or_none{json::TextForm::id, 64, 0};
inline constexpr json::TextRule a_code{json::TextForm::id, 64, 1};
inline constexpr json::TextRule a_cursor_or_none{json::TextForm::any, 200, 0};
inline constexpr json::TextRule an_answer_or_none{json::TextForm::any, 500, 0};

using loyalty::limits::not_negative;
using loyalty::limits::positive;
/// 1970 up to the year 9999.
inline constexpr json::IntegerRule an_instant{0, 253402300799999};

inline constexpr json::ListRule a_trace{5000, 0};

using loyalty::keys::may;
using loyalty::keys::must;

[[gnu::always_inline]] constexpr json::Key or_null(const char* name, const char* doc) {
    return json::Key{name, json::Presence::nullable, doc};
}

}  // namespace spaarpas::wire::keys
