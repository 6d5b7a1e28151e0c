#include <string>

#include <doctest/doctest.h>

#include "json/message.h"
#include "tests/support/random_message.h"
#include "wire/next/all_messages.h"

namespace spaarpas::wire::next {
namespace {

using json::UnknownFields;

TEST_CASE("messages: each is read back as it was written, whatever its values") {
    for_each_published_message([]<class T>() {
        CAPTURE(std::string(T::type_name));
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            CAPTURE(seed);
            const std::string text = json::write_message(test::random_message<T>(seed));
            const auto read = json::read_message<T>(text, UnknownFields::refused);
            REQUIRE(read.ok());
            CHECK(json::write_message(read.value()) == text);
        }
    });
}

TEST_CASE("messages: an event brings numbers of its own and names what it settles") {
    const auto read = json::read_message<Event>(
        R"({"id": "stay-7-out", "kind": "check_out", "occurred_at_ms": 1796083200000, "member": "m-1",
            "attributes": {"nights": 3}, "settles": "stay-7"})",
        UnknownFields::refused);
    REQUIRE(read.ok());
    CHECK(read.value().settles == "stay-7");
    REQUIRE(read.value().attributes.size() == 1);
    CHECK(read.value().attributes.begin()->second == 3);
}

TEST_CASE("messages: an instant beyond the program's years is refused where it is read") {
    const auto read = json::read_message<Event>(
        R"({"id": "e", "kind": "visit", "occurred_at_ms": 253402300799999, "member": "m-1"})",
        UnknownFields::refused);
    CHECK_FALSE(read.ok());
}

}  // namespace
}  // namespace spaarpas::wire::next
