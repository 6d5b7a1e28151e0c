#include "json/fields.h"

namespace spaarpas::json {

void Fields::optional_integer(const Key& key,
                              std::optional<std::int64_t>& value,
                              IntegerRule rule) {
    if (!begin_optional(key, value.has_value())) {
        return;
    }
    std::int64_t held = value.value_or(0);
    integer(key, held, rule);
    if (!value || *value != held) {
        value = held;
    }
}

void Fields::optional_text(const Key& key, std::optional<std::string>& value, TextRule rule) {
    if (!begin_optional(key, value.has_value())) {
        return;
    }
    std::string held = value.value_or(std::string());
    text(key, held, rule);
    if (!value || *value != held) {
        value = held;
    }
}

}  // namespace spaarpas::json
