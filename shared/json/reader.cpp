#include "json/reader.h"

#include <algorithm>

#include "base/list.h"
#include "json/forms.h"
#include "json/pointer.h"

namespace spaarpas::json {

bool Reader::begin_document(const Value& document) {
    if (document.kind != Kind::object) {
        problems_.push_back(field_problem(Fault::wrong_kind, "", &document, {Kind::object}));
        return false;
    }
    enter(document, {});
    return true;
}

base::Problems Reader::end_document() {
    if (!frames_.empty()) {
        end_object();
    }
    if (is_full()) {
        problems_.push_back(too_many_problems(max_problems));
    }
    return std::move(problems_);
}

void Reader::append(std::string& pointer, Step step) {
    constexpr std::size_t longest_name = 100;
    if (step.name.data() != nullptr) {
        // A name may be as long as the document, and there may be many of them.
        append_step(pointer, step.name.substr(0, longest_name));
    } else {
        append_step(pointer, step.index);
    }
}

std::string Reader::pointer_here() const {
    std::string pointer;
    for (std::size_t index = 1; index < frames_.size(); ++index) {
        append(pointer, frames_[index].step);
    }
    return pointer;
}

std::string Reader::pointer_to(Step step) const {
    std::string pointer = pointer_here();
    append(pointer, step);
    return pointer;
}

void Reader::report(Fault fault, Step step, const Value* found, const Expectation& expected) {
    if (!is_full()) {
        problems_.push_back(field_problem(fault, pointer_to(step), found, expected));
    }
}

/// The member, or null where it is absent (or null, where that says the same). Notes that the
/// message knows the name.
const Value* Reader::find_member(const Key& key) {
    if (unknown_ == UnknownFields::refused) {
        known_.push_back(key.name);
    }
    const Value* found = frames_.back().node->find(key.name);
    const bool says_nothing =
        found != nullptr && found->kind == Kind::null && key.presence == Presence::nullable;
    return says_nothing ? nullptr : found;
}

/// The member when it is there and of the expected kind; says so when it should be and is not.
const Value* Reader::take(const Key& key, const Expectation& expected) {
    const Value* found = find_member(key);
    if (found != nullptr) {
        return check_kind({key.name}, *found, expected) ? found : nullptr;
    }
    const bool null_is_there =
        key.presence == Presence::nullable && frames_.back().node->find(key.name) != nullptr;
    if (key.presence != Presence::optional && !null_is_there) {
        report(Fault::missing_field, {key.name}, nullptr, expected);
    }
    return nullptr;
}

bool Reader::check_kind(Step step, const Value& found, const Expectation& expected) {
    if (found.kind == expected.kind) {
        return true;
    }
    // A fraction that is spelled with digits alone is an integer that is too large for int64.
    const bool too_large = expected.kind == Kind::integer && found.kind == Kind::fraction &&
                           found.text.find_first_not_of("-0123456789") == std::string::npos;
    report(too_large ? Fault::out_of_range : Fault::wrong_kind, step, &found, expected);
    return false;
}

bool Reader::check_integer(Step step, const Value& found, const IntegerRule& rule) {
    const Expectation expected{Kind::integer, rule};
    if (!check_kind(step, found, expected)) {
        return false;
    }
    const bool good = found.integer >= rule.min && found.integer <= rule.max;
    if (!good) {
        report(Fault::out_of_range, step, &found, expected);
    }
    return good;
}

bool Reader::check_text(Step step, const Value& found, const TextRule& rule) {
    const std::string& text = found.text;
    const Expectation expected{Kind::text, any_integer, rule};
    if (!check_kind(step, found, expected)) {
        return false;
    }
    if (text.size() > rule.max_bytes) {
        report(Fault::too_long, step, &found, expected);
    } else if (text.size() < rule.min_bytes) {
        report(Fault::too_short, step, &found, expected);
    } else if (!text.empty() && !has_form(rule.form, text)) {
        report(Fault::bad_form, step, &found, expected);
    } else {
        return true;
    }
    return false;
}

void Reader::on_integer(const Key& key, std::int64_t& value, const IntegerRule& rule) {
    const Value* found = take(key, {Kind::integer, rule});
    if (found != nullptr && check_integer({key.name}, *found, rule)) {
        value = found->integer;
    }
}

void Reader::on_boolean(const Key& key, bool& value) {
    if (const Value* found = take(key, {Kind::boolean}); found != nullptr) {
        value = found->boolean;
    }
}

void Reader::on_text(const Key& key, std::string& value, const TextRule& rule) {
    const Value* found = take(key, {Kind::text, any_integer, rule});
    if (found != nullptr && check_text({key.name}, *found, rule)) {
        value = found->text;
    }
}

/// A map has any names, so it is no object whose unknown ones are refused.
bool Reader::begin_map(const Key& key) {
    const Value* found = take(key, {Kind::object});
    if (found != nullptr) {
        enter(*found, {key.name});
    }
    return found != nullptr;
}

void Reader::enter(const Value& node, Step step) {
    frames_.push_back({&node, step, known_.size()});
}

void Reader::on_text_map(const Key& key, TextMap& value, const TextRule& rule) {
    if (!begin_map(key)) {
        return;
    }
    value.clear();
    for (const auto& [name, item] : frames_.back().node->members) {
        if (check_text({name}, item, rule)) {
            value.emplace_back(name, item.text);
        }
    }
    frames_.pop_back();
}

void Reader::on_integer_map(const Key& key, IntegerMap& value, const IntegerRule& rule) {
    if (!begin_map(key)) {
        return;
    }
    value.clear();
    for (const auto& [name, item] : frames_.back().node->members) {
        if (check_integer({name}, item, rule)) {
            value.emplace_back(name, item.integer);
        }
    }
    frames_.pop_back();
}

void Reader::on_any(const Key& key, Value& value) {
    const Value* found = find_member(key);
    if (found != nullptr) {
        value = *found;
    } else if (key.presence == Presence::required) {
        report(Fault::missing_field, {key.name}, nullptr, {});
    }
}

void Reader::on_text_list(const Key& key,
                          base::List<std::string>& items,
                          const TextRule& each,
                          const ListRule& rule) {
    std::size_t count = 0;
    if (!begin_list(key, count, rule)) {
        return;
    }
    items.clear();
    for (std::size_t index = 0; index < count; ++index) {
        const Value& item = frames_.back().node->items[index];
        const Step step{{}, index};
        if (check_text(step, item, each)) {
            items.push_back(item.text);
        }
    }
    end_list();
}

bool Reader::begin_object(const Key& key, const char* /*type_name*/) {
    const Value* found = take(key, {Kind::object});
    if (found == nullptr || is_full()) {
        return false;
    }
    enter(*found, {key.name});
    return true;
}

void Reader::end_object() {
    if (unknown_ == UnknownFields::refused) {
        refuse_unknown(frames_.back());
    }
    frames_.pop_back();
}

void Reader::refuse_unknown(const Frame& frame) {
    const auto first = known_.begin() + static_cast<std::ptrdiff_t>(frame.known_before);
    for (const Member& member : frame.node->members) {
        const bool known = std::any_of(
            first, known_.end(), [&member](const char* name) { return member.name == name; });
        if (!known && !is_full()) {
            problems_.push_back(unknown_field_problem(
                pointer_to({member.name}), member.name, {first, known_.end()}));
        }
    }
    known_.erase(first, known_.end());
}

bool Reader::begin_list(const Key& key, std::size_t& count, const ListRule& rule) {
    const Expectation expected{Kind::array, any_integer, any_text, rule};
    const Value* found = take(key, expected);
    if (found == nullptr || is_full()) {
        return false;
    }
    if (found->items.size() > rule.max_items) {
        report(Fault::too_long, {key.name}, found, expected);
        return false;
    }
    if (found->items.size() < rule.min_items) {
        report(Fault::too_short, {key.name}, found, expected);
        return false;
    }
    count = found->items.size();
    enter(*found, {key.name});
    return true;
}

bool Reader::begin_item(std::size_t index, const ErasedList& /*type*/) {
    const Value& item = frames_.back().node->items[index];
    const Step step{{}, index};
    if (is_full() || !check_kind(step, item, {Kind::object})) {
        return false;
    }
    enter(item, step);
    return true;
}

/// The type of the field says that it may be left out, so only a nullable one must be there.
bool Reader::begin_optional(const Key& key, bool /*has_value*/) {
    if (key.presence == Presence::nullable && frames_.back().node->find(key.name) == nullptr) {
        report(Fault::missing_field, {key.name}, nullptr, {});
    }
    return find_member(key) != nullptr;
}

}  // namespace spaarpas::json
