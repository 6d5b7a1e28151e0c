#pragma once

#include "json/fields.h"

/// Short ways to name a field, for the files that list many.
namespace spaarpas::loyalty::keys {

inline constexpr json::TextRule an_id{json::TextForm::id, 64, 1};
inline constexpr json::TextRule a_name{json::TextForm::any, 200, 1};

[[gnu::always_inline]] constexpr json::Key must(const char* name, const char* doc) {
    return json::Key{name, json::Presence::required, doc};
}

[[gnu::always_inline]] constexpr json::Key may(const char* name, const char* doc) {
    return json::Key{name, json::Presence::optional, doc};
}

}  // namespace spaarpas::loyalty::keys
