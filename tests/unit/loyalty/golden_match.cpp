#include "tests/unit/loyalty/golden_match.h"

#include <algorithm>
#include <optional>

namespace spaarpas::test {

namespace {

std::optional<std::string> place_of(const json::Value& expected,
                                    const json::Value& actual,
                                    const std::string& at);

std::optional<std::string> place_in_object(const json::Value& expected,
                                           const json::Value& actual,
                                           const std::string& at) {
    for (const json::Member& member : expected.members) {
        const std::string here = at + '/' + member.name;
        const json::Value* const found = actual.find(member.name);
        if ((member.value.kind == json::Kind::null) != (found == nullptr)) {
            return here;
        }
        auto place = found != nullptr ? place_of(member.value, *found, here) : std::nullopt;
        if (place) {
            return place;
        }
    }
    return std::nullopt;
}

std::optional<std::string> place_in_list(const json::Value& expected,
                                         const json::Value& actual,
                                         const std::string& at) {
    if (expected.items.size() != actual.items.size()) {
        return at;
    }
    for (std::size_t index = 0; index < expected.items.size(); ++index) {
        const json::Value& wanted = expected.items[index];
        const auto fits = [&wanted](const json::Value& one) { return !place_of(wanted, one, ""); };
        if (std::none_of(actual.items.begin(), actual.items.end(), fits)) {
            return at + '/' + std::to_string(index);
        }
    }
    return std::nullopt;
}

std::optional<std::string> place_of(const json::Value& expected,
                                    const json::Value& actual,
                                    const std::string& at) {
    if (expected.kind == json::Kind::object && actual.kind == expected.kind) {
        return place_in_object(expected, actual, at);
    }
    if (expected.kind == json::Kind::array && actual.kind == expected.kind) {
        return place_in_list(expected, actual, at);
    }
    const bool same = expected.kind == actual.kind && expected.boolean == actual.boolean &&
                      expected.integer == actual.integer && expected.text == actual.text;
    return same ? std::nullopt : std::optional(at);
}

}  // namespace

std::string mismatch(const json::Value& expected, const json::Value& actual) {
    return place_of(expected, actual, "").value_or("");
}

}  // namespace spaarpas::test
