// How much and how many a program may hold: each bound at its edge.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "engine/program/program.h"
#include "json/message.h"
#include "tests/unit/engine/support/refusals.h"

// The widget's rows have no checks, so these run natively alone.
#ifndef __EMSCRIPTEN__

namespace spaarpas::engine {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): a test speaks of refusals
using json::Kind;
using json::Value;

/// The member of that name, which is made where there is none, or the item of that number.
Value& step_into(Value& node, const std::string& step) {
    if (node.kind == Kind::array) {
        return node.items[std::stoul(step)];
    }
    for (json::Member& member : node.members) {
        if (member.name == step) {
            return member.value;
        }
    }
    node.kind = Kind::object;
    return node.members.emplace_back(json::Member{step, Value{}}).value;
}

/// Whether the sound program with that value in that place is refused for it, with that code.
bool is_refused(const std::string& pointer, const Value& value, const char* code) {
    Value document = json::parse(sound_program()).value();
    Value* place = &document;
    for (std::size_t from = 1; from <= pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', from), pointer.size());
        place = &step_into(*place, pointer.substr(from, end - from));
        from = end + 1;
    }
    *place = value;
    const base::Problems problems = problems_of(json::write_canonical(document));
    return std::any_of(problems.begin(), problems.end(), [&](const base::Problem& problem) {
        return problem.pointer == pointer && problem.code == code;
    });
}

bool is_out_of_range(const std::string& pointer, std::int64_t number) {
    Value value;
    value.kind = Kind::integer;
    value.integer = number;
    return is_refused(pointer, value, "out_of_range");
}

/// A list of so many items, of which nothing else is right.
bool is_of_wrong_length(const std::string& pointer, std::size_t count, const char* code) {
    Value value;
    value.kind = Kind::array;
    value.items.resize(count);
    return is_refused(pointer, value, code);
}

bool is_of_wrong_size(const std::string& pointer, std::size_t bytes, const char* code) {
    Value value;
    value.kind = Kind::text;
    value.text.assign(bytes, 'a');
    return is_refused(pointer, value, code);
}

struct Bounds {
    const char* pointer;
    std::int64_t least;
    std::int64_t most;
};

TEST_CASE("bounds: each number of a program has its least and its most") {
    const Bounds rows[] = {
        {"/enrolment/claims_days", 0, 36500},
        {"/units/0/settles/days", 1, 36500},
        {"/units/0/expires/idle_months", 1, 1200},
        {"/units/1/expires/after_days", 1, 36500},
        {"/units/1/of", 1, 1000},
        {"/tiers/0/levels/0/keep/months", 1, 1200},
        {"/tiers/0/levels/1/keep/plus", 0, 1200},
        {"/offers/0/valid/days", 1, 36500},
        {"/offers/0/reserve_minutes", 1, 52560000},
        {"/offers/0/days_back", 0, 36500},
        {"/offers/0/undo_minutes", 0, 1440},
        {"/rules/0/do/0/give/rate/units", 1, 10000},
        {"/rules/0/do/0/give/rate/per_minor", 1, 1000000000},
        {"/rules/1/do/0/multiply/bp", 0, 100000},
        {"/rules/2/do/0/give/amount", 1, 1000000000},
        {"/rules/5/on/of", 1, 1000},
        {"/rules/5/on/grace", 0, 100},
        {"/rules/6/do/0/perk/days", 1, 36500},
        {"/prompts/0/again_after_days", 0, 36500},
        {"/prompts/0/keep_days", 0, 36500},
    };
    for (const Bounds& row : rows) {
        CAPTURE(std::string(row.pointer));
        CHECK_FALSE(is_out_of_range(row.pointer, row.least));
        CHECK_FALSE(is_out_of_range(row.pointer, row.most));
        CHECK(is_out_of_range(row.pointer, row.least - 1));
        CHECK(is_out_of_range(row.pointer, row.most + 1));
    }
}

TEST_CASE("bounds: each list of a program has its longest, and is empty where it may be") {
    const Bounds rows[] = {
        {"/locales", 1, 20},
        {"/perks", 0, 200},
        {"/units", 0, 50},
        {"/units/0/limit", 0, 20},
        {"/units/0/expires/events", 1, 50},
        {"/segments", 0, 100},
        {"/tiers", 0, 20},
        {"/tiers/0/levels", 1, 20},
        {"/tiers/0/levels/0/perks", 0, 50},
        {"/offers", 0, 200},
        {"/rules", 0, 200},
        {"/rules/0/do", 1, 20},
        {"/rules/0/if/any", 1, 50},
        {"/rules/1/if/all/0/date/weekdays", 0, 7},
        {"/prompts", 0, 50},
        {"/prompts/0/options", 0, 50},
        {"/zone", 0, 1000},
    };
    for (const Bounds& row : rows) {
        CAPTURE(std::string(row.pointer));
        const auto least = static_cast<std::size_t>(row.least);
        const auto most = static_cast<std::size_t>(row.most);
        CHECK_FALSE(is_of_wrong_length(row.pointer, least, "too_short"));
        CHECK(is_of_wrong_length(row.pointer, 0, "too_short") == (least > 0));
        CHECK_FALSE(is_of_wrong_length(row.pointer, most, "too_long"));
        CHECK(is_of_wrong_length(row.pointer, most + 1, "too_long"));
    }
}

TEST_CASE("bounds: each text of a program has its shortest and its longest") {
    const Bounds rows[] = {
        {"/$schema", 1, 500},
        {"/currency", 3, 3},
        {"/time_zone", 1, 64},
        {"/locales/0", 2, 20},
        {"/theme/accent", 1, 7},
        {"/name/nl", 1, 200},
        {"/offers/0/description/nl", 1, 500},
    };
    for (const Bounds& row : rows) {
        CAPTURE(std::string(row.pointer));
        const auto least = static_cast<std::size_t>(row.least);
        const auto most = static_cast<std::size_t>(row.most);
        CHECK_FALSE(is_of_wrong_size(row.pointer, least, "too_short"));
        CHECK(is_of_wrong_size(row.pointer, least - 1, "too_short"));
        CHECK_FALSE(is_of_wrong_size(row.pointer, most, "too_long"));
        CHECK(is_of_wrong_size(row.pointer, most + 1, "too_long"));
    }
}

TEST_CASE("bounds: a cent, a day and a month are read back as such") {
    Program program = load_program(sound_program()).value();
    program.units[0].settles->days = 1;
    program.units[0].expires->idle_months = 1;
    program.units[1].expires->after_days = 1;
    program.tiers[0].levels[0].keep.months = 1;
    program.tiers[0].levels[1].keep = Keep();
    program.tiers[0].levels[1].keep.days = 1;
    program.offers[0].gives.discount->amount_minor = 1;
    program.offers[0].limit[0].times = 1;
    program.offers[1].gives = Gives();
    program.offers[1].gives.discount = Discount{0, 1, 1, false};
    const auto read = load_program(json::write_message(program));
    REQUIRE(read.ok());
    const Program& same = read.value();
    CHECK(same.units[0].settles->days == 1);
    CHECK(same.units[0].expires->idle_months == 1);
    CHECK(same.units[1].expires->after_days == 1);
    CHECK(same.tiers[0].levels[0].keep.months == 1);
    CHECK(same.tiers[0].levels[1].keep.days == 1);
    CHECK(same.offers[0].gives.discount->amount_minor == 1);
    CHECK(same.offers[0].limit[0].times == 1);
    CHECK(same.offers[1].gives.discount->percent_bp == 1);
    CHECK(same.offers[1].gives.discount->at_most_minor == 1);
}

}  // namespace
}  // namespace spaarpas::engine

#endif
