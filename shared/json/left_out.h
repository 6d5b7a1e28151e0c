#pragma once

#include "json/rules.h"

/// What of a message is not written: an optional field that is empty where its own rule refuses
/// that, so that a reader takes the document as it is.
namespace spaarpas::json {

inline bool is_left_out(const Key& key, std::int64_t value, const IntegerRule& rule) {
    const bool refused = value < rule.min || value > rule.max;
    return key.presence == Presence::optional && value == 0 && refused;
}

inline bool is_left_out(const Key& key, const std::string& value, const TextRule& rule) {
    return key.presence == Presence::optional && value.empty() && rule.min_bytes > 0;
}

inline bool is_left_out(const Key& key, std::size_t count, const ListRule& rule) {
    return key.presence == Presence::optional && count == 0 && rule.min_items > 0;
}

}  // namespace spaarpas::json
