#pragma once

#include "engine/program/keys.h"
#include "json/fields.h"

/// Short ways to name a field and the rules that several messages share.
namespace spaarpas::wire::keys {

/// What the shop or the program calls something: its own order numbers hold `#` and blanks.
inline constexpr json::TextRule a_reference{json::TextForm::any, 100, 1};
inline constexpr json::TextRule a_reference_or_none{json::TextForm::any, 100, 0};
inline constexpr json::TextRule an_id_or_none{json::TextForm::id, 64, 0};
inline constexpr json::TextRule a_cursor_or_none{json::TextForm::any, 200, 0};
/// 200 characters of four bytes; the service counts characters, as the field in the page does.
inline constexpr json::TextRule an_answer_or_none{json::TextForm::any, 800, 0};
inline constexpr json::TextRule a_reason{json::TextForm::any, 200, 1};

/// The years of a program, 1970 to 9998: what is read within them can be written, with room for the
/// lives that are added.
inline constexpr json::IntegerRule an_instant{0, 253370764799999};

/// One movement over every lot of a member has a step for each.
inline constexpr json::ListRule a_trace{1000000, 0};

using engine::keys::an_id;
using engine::keys::may;
using engine::keys::must;
using engine::keys::not_negative;
using engine::keys::positive;

[[gnu::always_inline]] constexpr json::Key or_null(const char* name, const char* doc) {
    return json::Key{name, json::Presence::nullable, doc};
}

}  // namespace spaarpas::wire::keys
