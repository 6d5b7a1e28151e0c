#include <doctest/doctest.h>

#include "base/exact.h"
#include "json/lean.h"
#include "json/message.h"
#include "tests/property/support/property.h"
#include "tests/support/document_invariants.h"
#include "tests/support/random_message.h"
#include "wire/all_messages.h"

namespace spaarpas::test {

namespace {

using json::Kind;
using json::UnknownFields;
using json::Value;

/// A message that is written, read and written again; strictly, and as a newer server's would be.
template <class T>
std::string round_trip(Dice& dice) {
    const std::string text = json::write_message(random_message<T>(dice));
    const auto strict = json::read_message<T>(text, UnknownFields::refused);
    if (!strict.ok()) {
        return "not read back, " + strict.problems().front().pointer + ": " + text;
    }
    const std::string newer = "{\"no_such_field\":[{}]," + text.substr(1);
    const auto lenient = json::read_message<T>(text == "{}" ? text : newer, UnknownFields::ignored);
    const bool same = json::write_message(strict.value()) == text && lenient.ok() &&
                      json::write_message(lenient.value()) == text;
    return same ? "" : "read back differently: " + text;
}

/// The canonical form without the text between, against that of the text.
template <class T>
std::string other_canonical_form(Dice& dice) {
    const T message = random_message<T>(dice);
    const std::string text = json::write_message(message);
    const auto read = json::parse(text);
    const bool same =
        read.ok() && json::write_canonical_message(message) == json::write_canonical(read.value());
    return same ? "" : "another canonical form: " + text;
}

/// A message without what a reader knows is the same message, and no longer.
template <class T>
std::string lost_in_lean(Dice& dice) {
    const T message = random_message<T>(dice);
    const std::string lean = json::write_lean(message);
    const std::string whole = json::write_canonical_message(message);
    const auto read = json::read_message<T>(lean, UnknownFields::refused);
    const bool same = read.ok() && json::write_canonical_message(read.value()) == whole &&
                      lean.size() <= whole.size();
    return same ? "" : "another message: " + lean;
}

Value any_value(Dice& dice, int depth) {
    Value value;
    const std::int64_t kinds = depth == 0 ? 3 : 5;
    switch (dice.between(0, kinds)) {
        case 0:
            break;
        case 1:
            value.kind = Kind::boolean;
            value.boolean = dice.one_in(2);
            break;
        case 2:
            value.kind = Kind::integer;
            value.integer = dice.between(-base::max_safe_integer, base::max_safe_integer);
            break;
        case 3:
            value.kind = Kind::text;
            value.text = random_text(dice, {});
            break;
        case 4:
            value.kind = Kind::array;
            for (std::int64_t count = dice.between(0, 4); count > 0; --count) {
                value.items.push_back(any_value(dice, depth - 1));
            }
            break;
        default:
            value.kind = Kind::object;
            for (std::int64_t count = dice.between(0, 4); count > 0; --count) {
                const std::string name = random_text(dice, {}) + std::to_string(count);
                value.members.push_back({name, any_value(dice, depth - 1)});
            }
    }
    return value;
}

/// The same value, whatever the order of an object's members.
bool equal(const Value& left, const Value& right) {
    if (left.kind != right.kind || left.boolean != right.boolean || left.integer != right.integer ||
        left.text != right.text || left.items.size() != right.items.size() ||
        left.members.size() != right.members.size()) {
        return false;
    }
    for (std::size_t index = 0; index < left.items.size(); ++index) {
        if (!equal(left.items[index], right.items[index])) {
            return false;
        }
    }
    for (const json::Member& member : left.members) {
        const Value* const other = right.find(member.name);
        if (other == nullptr || !equal(member.value, *other)) {
            return false;
        }
    }
    return true;
}

/// The same members in another order, all the way down.
Value shuffled(Value value, Dice& dice) {
    for (std::size_t index = value.members.size(); index > 1; --index) {
        std::swap(value.members[index - 1], value.members[dice.roll(index)]);
    }
    for (json::Member& member : value.members) {
        member.value = shuffled(std::move(member.value), dice);
    }
    for (Value& item : value.items) {
        item = shuffled(std::move(item), dice);
    }
    return value;
}

std::string unstable_form(Dice& dice) {
    const Value value = any_value(dice, 3);
    const std::string text = json::write_canonical(value);
    const auto read = json::parse(text);
    if (!read.ok() || !equal(read.value(), value)) {
        return "not read back: " + text;
    }
    return json::write_canonical(shuffled(value, dice)) == text ? "" : "unstable: " + text;
}

std::string mishandled_bytes(Dice& dice) {
    static constexpr const char* pieces[] = {
        "{", "}", "[", "]", ",", ":", "\"", "\\u12", "\"id\":", "null", "-1.5e9", "\xC3", " "};
    std::string bytes;
    for (std::int64_t count = dice.between(0, 20); count > 0; --count) {
        bytes += pieces[dice.roll(std::size(pieces))];
    }
    return broken_invariant(bytes);
}

}  // namespace

TEST_CASE("messages: each is read back as it was written, whatever its values") {
    wire::for_each_message([]<class T>() {
        const std::string promise = std::string(T::type_name) + " and back";
        CHECK(always_holds(promise.c_str(), [](Dice& dice) { return round_trip<T>(dice); }));
    });
}

TEST_CASE("canonical: a message has the form of its text") {
    wire::for_each_message([]<class T>() {
        const std::string promise = std::string(T::type_name) + ", canonical";
        CHECK(always_holds(promise.c_str(),
                           [](Dice& dice) { return other_canonical_form<T>(dice); }));
    });
}

TEST_CASE("lean: a message without its defaults is read as it was") {
    wire::for_each_message([]<class T>() {
        const std::string promise = std::string(T::type_name) + ", lean";
        CHECK(always_holds(promise.c_str(), [](Dice& dice) { return lost_in_lean<T>(dice); }));
    });
}

TEST_CASE("canonical: any value is read back, and the order of its members leaves no trace") {
    CHECK(always_holds("canonical form", unstable_form));
}

TEST_CASE("documents: any bytes are refused with problems, or read the same twice") {
    CHECK(always_holds("any bytes", mishandled_bytes));
}

}  // namespace spaarpas::test
