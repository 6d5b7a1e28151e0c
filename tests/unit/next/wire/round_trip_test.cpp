#include <set>
#include <string>

#include <doctest/doctest.h>

#include "json/message.h"
#include "tests/support/random_message.h"
#include "wire/next/all_messages.h"
#include "wire/next/routes.h"

namespace spaarpas::wire::next {
namespace {

using json::Kind;
using json::UnknownFields;
using json::Value;

constexpr std::uint64_t seeds = 40;

TEST_CASE("messages: each is read back as it was written, whatever its values") {
    for_each_message([]<class T>() {
        CAPTURE(std::string(T::type_name));
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            CAPTURE(seed);
            const std::string text = json::write_message(test::random_message<T>(seed));
            CAPTURE(text);
            const auto read = json::read_message<T>(text, UnknownFields::refused);
            CHECK(read.ok());
            if (read.ok()) {
                CHECK(json::write_message(read.value()) == text);
            }
        }
    });
}

TEST_CASE("messages: each field that is written is known, and no other is") {
    for_each_message([]<class T>() {
        CAPTURE(std::string(T::type_name));
        Value document = json::parse(json::write_message(test::random_message<T>(7))).value();
        document.members.push_back({"no_such_field", Value{}});
        CHECK(json::read_value<T>(document, UnknownFields::ignored).ok());
        const auto refused = json::read_value<T>(document, UnknownFields::refused);
        CHECK_FALSE(refused.ok());
        if (!refused.ok()) {
            CHECK(refused.problems().size() == 1);
            CHECK(refused.problems().front().code == "unknown_field");
            CHECK(refused.problems().front().pointer == "/no_such_field");
        }
    });
}

/// A value of a kind that no field takes in place of `original`: fields are never fractions.
Value another_kind(const Value& original) {
    Value wrong;
    wrong.kind = original.kind == Kind::fraction ? Kind::boolean : Kind::fraction;
    wrong.text = "0.5";
    return wrong;
}

/// Puts a wrong kind in the place of each value of `document` in turn, at any depth, and counts the
/// places where `accepts` takes it all the same.
template <class Accepts>
int count_accepted(Value& document, Value& node, const Accepts& accepts) {
    int accepted = 0;
    const auto spoil = [&](Value& child) {
        Value original = child;
        child = another_kind(original);
        accepted += accepts(document) ? 1 : 0;
        child = std::move(original);
        accepted += count_accepted(document, child, accepts);
    };
    for (auto& member : node.members) {
        spoil(member.value);
    }
    for (Value& item : node.items) {
        spoil(item);
    }
    return accepted;
}

TEST_CASE("messages: a wrong kind is refused in every place, at any depth") {
    for_each_message([]<class T>() {
        CAPTURE(std::string(T::type_name));
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            Value document =
                json::parse(json::write_message(test::random_message<T>(seed))).value();
            const auto accepts = [](const Value& spoilt) {
                return json::read_value<T>(spoilt, UnknownFields::refused).ok();
            };
            CHECK(count_accepted(document, document, accepts) == 0);
        }
    });
}

TEST_CASE("messages: a field that is missing is either optional or said to be missing") {
    for_each_message([]<class T>() {
        CAPTURE(std::string(T::type_name));
        const Value whole = json::parse(json::write_message(test::random_message<T>(3))).value();
        for (std::size_t index = 0; index < whole.members.size(); ++index) {
            Value less = whole;
            const std::string name = less.members[index].name;
            CAPTURE(name);
            less.members.erase(less.members.begin() + static_cast<std::ptrdiff_t>(index));
            const auto read = json::read_value<T>(less, UnknownFields::refused);
            if (!read.ok()) {
                CHECK(read.problems().size() == 1);
                CHECK(read.problems().front().code == "missing_field");
                CHECK(read.problems().front().pointer == "/" + name);
            }
        }
    });
}

TEST_CASE("messages: those of every route are among the tested ones") {
    std::set<std::string> tested;
    for_each_message([&tested]<class T>() { tested.insert(T::type_name); });
    for (const Route& route : routes()) {
        for (const char* name : {route.request, route.reply}) {
            if (name != nullptr) {
                CAPTURE(std::string(name));
                CHECK(tested.count(name) == 1);
            }
        }
    }
}

}  // namespace
}  // namespace spaarpas::wire::next
