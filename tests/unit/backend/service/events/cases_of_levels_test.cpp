#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "backend/service/time/house.h"
#include "backend/service/wallet/service.h"
#include "base/calendar.h"
#include "engine/tiers/told.h"
#include "unit/backend/service/support/world.h"

namespace spaarpas::test {
namespace {

/// Gold from 100.00 in a calendar year, to the end of the next, with a gift of 300 points.
const std::string gold_by_year = earning(
    R"({"id": "gift", "name": {"nl": "Cadeau"}, "on": {"enters": "gold"},
        "do": [{"give": {"unit": "points", "amount": 300}}]})",
    R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold",
        "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "year", "at_least": 10000},
        "keep": {"until_end_of": "year", "plus": 1}}]}])");

/// What time alone does up to an instant.
void let_time_pass(World& world, std::int64_t at_ms) {
    world.clock.set(at_ms);
    CHECK(service::keep_house(world.context()).ok());
}

/// The level that somebody holds and the instant of its end: `gold until 1798758000000`.
std::string dated_level(World& world, const std::string& member) {
    std::string text;
    world.look(member, [&text](service::Account& account) {
        for (const engine::HeldLevel& held : account.facts().levels) {
            text += held.level + " until " + std::to_string(held.until_ms.value_or(0));
        }
    });
    return text;
}

std::string gold_until(std::string_view date) {
    return "gold until " + std::to_string(local(date));
}

/// Two years of orders, of which every ninth was cancelled, in their order.
std::vector<wire::Event> two_years() {
    constexpr int orders = 60;
    std::vector<wire::Event> past;
    std::int64_t at_ms = local("2025-03-01T12:00");
    for (int index = 0; index < orders; ++index) {
        const wire::Event order =
            World::order(std::to_string(index), "anna", 500 + 700 * (index % 7), at_ms);
        past.push_back(order);
        if (index % 9 == 4) {
            past.push_back(World::cancel(order, at_ms + base::ms_per_day));
        }
        at_ms += 11 * base::ms_per_day;
    }
    return past;
}

/// Where somebody stands after a past that is told in this order, each event when it happens or all
/// of them afterwards.
std::string stands_after(const std::vector<wire::Event>& past, bool is_live) {
    World world(gold_by_year);
    world.clock.set("2025-02-01T12:00");
    world.join("anna");
    const std::int64_t end_ms = local("2027-03-01T12:00");
    for (const wire::Event& event : past) {
        if (is_live) {
            let_time_pass(world, event.occurred_at_ms);
        } else {
            world.clock.set(end_ms);
        }
        CHECK(world.post(event).state == wire::EventState::booked);
    }
    let_time_pass(world, end_ms);
    CHECK(world.differences() == "");
    return world.balances("anna") + "; " + dated_level(world, "anna");
}

/// Silver from 50.00 in a year of days, gold from 100.00.
const std::string by_days =
    earning("", R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [
    {"id": "silver", "name": {"nl": "Zilver"}, "enter": {"unit": "spend", "over": {"days": 365}, "at_least": 5000}},
    {"id": "gold", "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": {"days": 365}, "at_least": 10000}}]}])");

/// What an explanation says of levels: `level_lowered silver`.
std::string levels_in(const engine::Trace& trace) {
    std::string text;
    for (const engine::TraceStep& step : trace) {
        if (engine::is_of_levels(step.code)) {
            text += text.empty() ? "" : ", ";
            text += std::string(engine::name_of(step.code)) + ' ' + step.subject;
        }
    }
    return text;
}

/// What the reply to an event says of levels.
std::string levels_by(World& world, const wire::Event& event) {
    return levels_in(world.post(event).trace);
}

/// What a member is told of levels, newest first.
std::string news_of(World& world, const std::string& member) {
    const auto shown = service::WalletService(world.context()).wallet(World::shopper(member));
    REQUIRE(shown.ok());
    engine::Trace news;
    for (const wire::Notice& notice : shown.value().notices) {
        news.push_back(notice.what);
    }
    return levels_in(news);
}

}  // namespace

TEST_CASE("E7: what comes back says which level goes with it, and no older news says otherwise") {
    World world(by_days);
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event first = World::order("first", "anna", 6000, now_ms);
    const wire::Event second = World::order("second", "anna", 6000, now_ms + 1);
    CHECK(levels_by(world, first) == "level_reached silver");
    CHECK(levels_by(world, second) == "level_reached gold");
    CHECK(news_of(world, "anna") == "level_reached gold");
    CHECK(levels_by(world, World::refund("part", first, now_ms, 100)).empty());
    CHECK(levels_by(world, World::refund("back", second, now_ms)) == "level_lowered silver");
    CHECK(news_of(world, "anna") == "level_lowered silver");
    CHECK(levels_by(world, World::cancel(first, now_ms)) == "level_ended silver");
    CHECK(news_of(world, "anna") == "level_ended silver");
    CHECK(world.differences() == "");
}

TEST_CASE("E11: a late event says which level it brings, also where a later one meets it") {
    World world(by_days);
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    CHECK(levels_by(world, World::order("newer", "anna", 6000, now_ms)) == "level_reached silver");
    CHECK(levels_by(world, World::order("older", "anna", 6000, now_ms - 1)) ==
          "level_reached gold");
    CHECK(news_of(world, "anna") == "level_reached gold");
    CHECK(world.differences() == "");
}

TEST_CASE("E8: meeting a level's condition again moves its date") {
    World world(gold_by_year);
    world.clock.set("2024-05-10T12:00");
    world.join("anna");
    world.post(World::order("may", "anna", 10000, world.clock.now_ms()));
    CHECK(dated_level(world, "anna") == gold_until("2026-01-01T00:00"));
    let_time_pass(world, local("2025-06-10T12:00"));
    CHECK(world.posted(World::order("june", "anna", 20000, world.clock.now_ms())) == "points +200");
    CHECK(dated_level(world, "anna") == gold_until("2027-01-01T00:00"));
    let_time_pass(world, local("2026-01-01T00:00"));
    CHECK(dated_level(world, "anna") == gold_until("2027-01-01T00:00"));
    let_time_pass(world, local("2027-01-01T00:00"));
    CHECK(world.levels("anna").empty());
    CHECK(world.balances("anna") == "points 600");
    CHECK(world.differences() == "");
}

TEST_CASE(
    "E10: a past that is sent afterwards ends in the levels, dates and balances it had live") {
    const std::string live = stands_after(two_years(), true);
    CHECK(live == "points 1636; " + gold_until("2028-01-01T00:00"));
    CHECK(stands_after(two_years(), false) == live);
}

TEST_CASE("E10: a past that is sent in any order ends in the same levels, dates and balances") {
    const std::string expected = stands_after(two_years(), false);
    for (unsigned seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        std::vector<wire::Event> past = two_years();
        std::shuffle(past.begin(), past.end(), std::mt19937(seed));
        // An order is told before it is cancelled: a shop tells of both again until it is.
        std::stable_partition(past.begin(), past.end(), [](const wire::Event& event) {
            return event.kind == "order";
        });
        CHECK(stands_after(past, false) == expected);
    }
}

}  // namespace spaarpas::test
