#include <string>

#include <doctest/doctest.h>

#include "engine/program/program.h"
#include "json/message.h"
#include "json/pointer.h"
#include "tests/unit/engine/support/refusals.h"

// The widget's rows have no checks, so these run natively alone.
#ifndef __EMSCRIPTEN__

namespace spaarpas::engine {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): a test speaks of refusals
using json::Kind;
using json::Value;

/// Calls `spoil` with every value below `node` and its pointer, at any depth.
template <class Spoil>
void each_place(Value& node, const std::string& pointer, const Spoil& spoil) {
    for (auto& member : node.members) {
        std::string here = pointer;
        json::append_step(here, member.name);
        spoil(member.value, here);
        each_place(member.value, here, spoil);
    }
    for (std::size_t index = 0; index < node.items.size(); ++index) {
        std::string here = pointer;
        json::append_step(here, index);
        spoil(node.items[index], here);
        each_place(node.items[index], here, spoil);
    }
}

/// Whether the pointer is that of the place or of something around it.
bool holds_place(const std::string& pointer, const std::string& place) {
    return place.compare(0, pointer.size(), pointer) == 0;
}

TEST_CASE("check: whatever value is of a wrong kind, every message speaks of its place") {
    Value document = json::parse(sound_program()).value();
    int places = 0;
    each_place(document, "", [&](Value& value, const std::string& place) {
        const Value original = value;
        value = Value{};
        value.kind = Kind::fraction;
        value.text = "0.5";
        const base::Problems problems = problems_of(json::write_canonical(document));
        CAPTURE(place);
        CHECK_FALSE(problems.empty());
        for (const base::Problem& problem : problems) {
            CAPTURE(problem.code);
            CAPTURE(problem.pointer);
            CHECK(is_useful(problem));
            CHECK(holds_place(problem.pointer, place));
        }
        value = original;
        ++places;
    });
    CHECK(places > 300);
}

TEST_CASE("check: whatever member is left out, the program is sound or the messages are useful") {
    const Value whole = json::parse(sound_program()).value();
    Value document = whole;
    each_place(document, "", [&](Value& value, const std::string& place) {
        const Value original = value;
        for (std::size_t index = 0; index < original.members.size(); ++index) {
            value.members.erase(value.members.begin() + static_cast<std::ptrdiff_t>(index));
            CAPTURE(place);
            for (const base::Problem& problem : problems_of(json::write_canonical(document))) {
                CHECK(is_useful(problem));
            }
            value = original;
        }
    });
}

}  // namespace
}  // namespace spaarpas::engine

#endif
