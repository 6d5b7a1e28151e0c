#include <algorithm>
#include <deque>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of a
                                 // world

namespace {

/// Something of everything that a past can decide: goals, levels, limits, vouchers, multipliers.
const std::string program = R"("units": [)" +
                            points_unit(R"(, "limit": [{"amount": 200, "per": "day"}])") +
                            R"(], "rules": [)" + earn_rule + R"(,
    {"id": "welcome", "name": {"nl": "Welkom"}, "on": "joined",
     "do": [{"give": {"unit": "points", "amount": 10}}], "limit": [{"times": 1, "per": "ever"}]},
    {"id": "first", "name": {"nl": "Eerste"}, "on": {"reaches": "orders", "at": 1},
     "do": [{"give": {"unit": "points", "amount": 25}}]},
    {"id": "third", "name": {"nl": "Derde"}, "on": {"reaches": "orders", "every": 3},
     "do": [{"issue": {"offer": "bag"}}]},
    {"id": "gift", "name": {"nl": "Cadeau"}, "on": {"enters": "gold"},
     "do": [{"give": {"unit": "points", "amount": 30}}]},
    {"id": "double", "name": {"nl": "Dubbel"}, "on": "order", "if": {"level": ["gold"]},
     "do": [{"multiply": {"unit": "points", "bp": 20000}}]},
    {"id": "review", "name": {"nl": "Recensie"}, "on": "review",
     "do": [{"give": {"unit": "points", "amount": 5}}], "limit": [{"times": 2, "per": "week"}]}],
    "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold",
        "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": {"days": 60}, "at_least": 20000},
        "keep": {"days": 40}}]}],
    "offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "bag"}}])";

using Draw = std::mt19937;

std::int64_t up_to(Draw& draw, std::int64_t most) {
    return static_cast<std::int64_t>(draw()) % (most + 1);
}

/// A past of a few months, in its order: orders, of which some came back, were cancelled or
/// changed, and reviews.
std::vector<wire::Event> some_past(Draw& draw, std::int64_t from_ms) {
    constexpr std::int64_t hour_ms = 3600000;
    std::vector<wire::Event> past;
    std::int64_t at_ms = from_ms;
    for (int count = 0; count < 12; ++count) {
        at_ms += (1 + up_to(draw, 400)) * hour_ms;
        const std::string id = std::to_string(count);
        const wire::Event order = World::order(id, "anna", (1 + up_to(draw, 120)) * 100, at_ms);
        past.push_back(order);
        const std::int64_t later_ms = at_ms + up_to(draw, 200) * hour_ms + 1;
        switch (up_to(draw, 6)) {
            case 0:
                past.push_back(World::cancel(order, later_ms));
                break;
            case 1:
                past.push_back(World::refund("r" + id, order, later_ms));
                break;
            case 2:
                past.push_back(World::refund("p" + id, order, later_ms, 50));
                break;
            case 3:
                past.push_back(World::changed(order, 2, later_ms));
                past.push_back(World::changed(order, 3, later_ms + 1));
                break;
            default:
                past.push_back(World::own("review", "review-" + id, "anna", at_ms + hour_ms));
        }
    }
    return past;
}

/// Tells all events, those that come too early again, as a shop's outbox does.
void tell_all(World& world, const std::vector<wire::Event>& events) {
    std::deque<wire::Event> outbox(events.begin(), events.end());
    for (std::size_t turn = 0; !outbox.empty() && turn < 10000; ++turn) {
        const wire::Event event = outbox.front();
        outbox.pop_front();
        const wire::EventResult result = world.post(event);
        if (result.code == "order_unknown" || result.code == "not_a_member") {
            outbox.push_back(event);
        } else {
            CHECK_MESSAGE(result.state == wire::EventState::booked, result.code);
        }
    }
    CHECK(outbox.empty());
}

std::string stands(World& world) {
    const std::string vouchers = world.vouchers("anna");
    std::size_t issued = 0;
    for (std::size_t at = vouchers.find("issued"); at != std::string::npos;
         at = vouchers.find("issued", at + 1)) {
        ++issued;
    }
    std::string text = world.balances("anna") + "; " + world.levels("anna") + "; " +
                       std::to_string(issued) + " bags";
    for (const char* const key : {"points", "orders", "spend"}) {
        text += "; " + std::to_string(world.figure("anna", key)) + ' ' + key;
    }
    return text;
}

std::string stands_after(const std::vector<wire::Event>& events,
                         const std::string& enrolment = "") {
    World world(program + enrolment);
    world.clock.set("2025-12-01T12:00");
    if (enrolment.empty()) {
        world.join("anna");
    }
    world.clock.set("2026-11-01T12:00");
    tell_all(world, events);
    CHECK(world.differences() == "");
    return stands(world);
}

}  // namespace

TEST_CASE("any order: a past told in any order ends in the same balances, levels and vouchers") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        std::vector<wire::Event> past = some_past(draw, local("2026-01-05T09:00"));
        const std::string expected = stands_after(past);
        std::shuffle(past.begin(), past.end(), draw);
        CHECK(stands_after(past) == expected);
    }
}

TEST_CASE("any order: who joins by an order joins by the first one, whichever is told first") {
    const std::string by_order = R"(, "enrolment": {"by": "order"})";
    for (unsigned seed = 21; seed <= 23; ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        std::vector<wire::Event> past = some_past(draw, local("2026-01-05T09:00"));
        const std::string expected = stands_after(past, by_order);
        std::shuffle(past.begin(), past.end(), draw);
        CHECK(stands_after(past, by_order) == expected);
    }
}

TEST_CASE("any order: the first order is the one that enrols, also where a review is older") {
    World world(program + R"(, "enrolment": {"by": "order"})");
    const std::int64_t now_ms = world.clock.now_ms();
    world.post(World::order("newer", "anna", 1000, now_ms));
    world.post(World::own("review", "oldest", "anna", now_ms - 2000));
    world.post(World::order("older", "anna", 1000, now_ms - 1000));
    world.look("anna", [now_ms](service::Account& account) {
        CHECK(account.record().joined_at_ms == now_ms - 1000);
        CHECK(account.facts().joined_at_ms == now_ms - 1000);
    });
    CHECK(world.differences() == "");
}

TEST_CASE("any order: a past told live ends as the same past told afterwards") {
    Draw draw(11);
    std::vector<wire::Event> past = some_past(draw, local("2026-01-05T09:00"));
    std::stable_sort(past.begin(), past.end(), [](const auto& left, const auto& right) {
        return left.occurred_at_ms < right.occurred_at_ms;
    });
    World live(program);
    live.clock.set("2025-12-01T12:00");
    live.join("anna");
    for (const wire::Event& event : past) {
        live.clock.set(std::max(live.clock.now_ms(), event.occurred_at_ms));
        CHECK(live.post(event).state == wire::EventState::booked);
    }
    live.clock.set("2026-11-01T12:00");
    // A look at the end, so that levels that ended since are seen.
    CHECK(live.post(World::own("review", "last", "anna", live.clock.now_ms())).state ==
          wire::EventState::booked);
    past.push_back(World::own("review", "last", "anna", local("2026-11-01T12:00")));
    CHECK(stands(live) == stands_after(past));
}
