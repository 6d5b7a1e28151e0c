#include <string>

#include <doctest/doctest.h>

#include "engine/program/program.h"
#include "json/message.h"
#include "tests/support/random_message.h"
#include "tests/unit/engine/support/program_text.h"

namespace spaarpas::engine {
namespace {

Program sound() {
    Program program;
    const auto document = json::parse(test::sound_program());
    CHECK(json::read_into(program, document.value(), json::UnknownFields::refused).empty());
    return program;
}

TEST_CASE("program: what was read is written and read again the same") {
    const std::string text = json::write_message(sound());
    const auto again = json::read_message<Program>(text, json::UnknownFields::refused);
    CHECK(again.ok());
    if (again.ok()) {
        CHECK(json::write_message(again.value()) == text);
    }
}

TEST_CASE("program: whatever its values, it is read back as it was written") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const std::string text = json::write_message(spaarpas::test::random_message<Program>(seed));
        const auto read = json::read_message<Program>(text, json::UnknownFields::refused);
        CHECK(read.ok());
        if (read.ok()) {
            CHECK(json::write_message(read.value()) == text);
        } else {
            CAPTURE(read.problems().front().pointer);
            CHECK(read.problems().front().code.empty());
        }
    }
}

TEST_CASE("program: a hundred points are worth five euros, as it says") {
    const Program program = sound();
    CHECK(program.units[0].worth->units == 100);
    CHECK(program.units[0].worth->minor == 500);
}

TEST_CASE("public program: one language in every text, also in messages") {
    const Program shown = public_program(sound(), "en-GB");
    CHECK(shown.locales == base::List<std::string>{"en"});
    CHECK(shown.name.size() == 1);
    CHECK(shown.name[0].second == "Card");
    const std::string text = json::write_message(shown);
    CHECK(text.find("\"nl\"") == std::string::npos);
    CHECK(text.find("Gold!") != std::string::npos);
    CHECK(text.find("Goud!") == std::string::npos);
    CHECK(public_program(sound(), "pt").locales == base::List<std::string>{"nl"});
}

TEST_CASE("public program: limits of all members are said to be there, and not what they are") {
    const Program shown = public_program(sound(), "nl");
    CHECK(shown.units[0].limit.size() == 1);
    CHECK(shown.units[0].limit[0].amount == 1000);
    CHECK(shown.units[0].limited);
    CHECK_FALSE(shown.units[1].limited);
    CHECK(shown.offers[0].limit.size() == 1);
    CHECK(shown.offers[0].limited);
    CHECK_FALSE(shown.rules[0].limited);
    CHECK(json::write_message(shown).find("\"of\":\"all\"") == std::string::npos);
}

TEST_CASE("public program: a rule's limit of all members is not told either") {
    Program program = sound();
    program.rules[0].limit[0].of = LimitOf::all;
    const Program shown = public_program(program, "nl");
    CHECK(shown.rules[0].limit.empty());
    CHECK(shown.rules[0].limited);
}

TEST_CASE("program: items are found by their id") {
    const Program program = sound();
    CHECK(find_unit(program, "card") == &program.units[1]);
    CHECK(find_unit(program, "orders") == nullptr);
    CHECK(find_segment(program, "staff") == &program.segments[0]);
    CHECK(find_offer(program, "gift-bag") == &program.offers[1]);
    CHECK(find_rule(program, "ten") == &program.rules[4]);
    CHECK(find_prompt(program, "roast") == &program.prompts[0]);
    CHECK(find_level(program, "club").set == &program.tiers[1]);
    CHECK(find_level(program, "gold").level == &program.tiers[0].levels[1]);
    CHECK(find_level(program, "none").level == nullptr);
    CHECK(is_counter(program, "nights"));
    CHECK(is_counter(program, "spend"));
    CHECK_FALSE(is_counter(program, "points"));
    CHECK_FALSE(is_counter(program, "none"));
}

}  // namespace
}  // namespace spaarpas::engine
