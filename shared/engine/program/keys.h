#pragma once

#include <cstdint>

#include "json/fields.h"

/// Short ways to name a field, for the files that list many, and the rules that most of them have.
namespace spaarpas::engine::keys {

inline constexpr json::TextRule an_id{json::TextForm::id, 64, 1};
inline constexpr json::TextRule an_address{json::TextForm::url, 500, 0};
inline constexpr json::TextRule a_name{json::TextForm::any, 200, 1};

inline constexpr json::IntegerRule not_negative{0, base::max_safe_integer};
inline constexpr json::IntegerRule positive{1, base::max_safe_integer};
inline constexpr std::int64_t max_days = 36500;

[[gnu::always_inline]] constexpr json::Key must(const char* name, const char* doc) {
    return json::Key{name, json::Presence::required, doc};
}

[[gnu::always_inline]] constexpr json::Key may(const char* name, const char* doc) {
    return json::Key{name, json::Presence::optional, doc};
}

}  // namespace spaarpas::engine::keys
