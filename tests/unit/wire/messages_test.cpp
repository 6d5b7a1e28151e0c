#include <string>

#include <doctest/doctest.h>

#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::wire {
namespace {

using json::UnknownFields;

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
}  // namespace spaarpas::wire
