#include <algorithm>
#include <string_view>

#include "json/reader.h"

namespace spaarpas::json {

namespace {

/// The last name of a choice that may grow: what a newer server says in a reply is read as this, so
/// that an older widget goes on.
constexpr std::string_view unknown_name = "unknown";

}  // namespace

void Reader::on_choice(const Key& key, int& value, std::initializer_list<const char*> names) {
    const Expectation expected{Kind::text, any_integer, any_text, any_list, names};
    const Value* found = take(key, expected);
    if (found == nullptr) {
        return;
    }
    const auto* name = std::find(names.begin(), names.end(), found->text);
    const auto* const last = names.end() - 1;
    if (name == names.end() && unknown_ == UnknownFields::ignored && *last == unknown_name) {
        name = last;
    }
    if (name == names.end()) {
        report(Fault::not_one_of, {key.name}, found, expected);
        return;
    }
    value = static_cast<int>(name - names.begin());
}

}  // namespace spaarpas::json
