#pragma once

#include <string>

#include <doctest/doctest.h>

#include "unit/backend/service/support/books.h"

namespace spaarpas::test {

/// A program with an offer of each kind.
inline const std::string offers = earning(
    R"({"id": "thanks", "name": {"nl": "Dank"}, "on": {"redeemed": "five"},
        "do": [{"give": {"unit": "points", "amount": 7}}]})",
    R"("offers": [
    {"id": "five", "name": {"nl": "Vijf euro"}, "price": {"unit": "points", "amount": 50},
     "gives": {"discount": {"amount_minor": 500}}, "valid": {"days": 30}},
    {"id": "half", "name": {"nl": "Half"}, "price": {"unit": "points", "amount": 10},
     "gives": {"discount": {"percent_bp": 5000}}},
    {"id": "two", "name": {"nl": "Twee euro"}, "price": {"unit": "points", "amount": 10},
     "gives": {"discount": {"amount_minor": 200}}, "combines": true},
    {"id": "from", "name": {"nl": "Vanaf"}, "price": {"unit": "points", "amount": 10},
     "gives": {"discount": {"amount_minor": 500}}, "use_if": {"amount": {"at_least": 2500}}},
    {"id": "vip", "name": {"nl": "Voor velen"}, "price": {"unit": "points", "amount": 10},
     "gives": {"perk": "lounge"}, "if": {"unit": "orders", "over": "ever", "at_least": 9}},
    {"id": "one", "name": {"nl": "De laatste"}, "price": {"unit": "points", "amount": 10},
     "gives": {"item": "mug"}, "limit": [{"times": 1, "per": "ever", "of": "all"}]},
    {"id": "once", "name": {"nl": "Eenmaal"}, "price": {"unit": "points", "amount": 10},
     "gives": {"item": "mug"}, "limit": [{"times": 1, "per": "day"}]}])");

/// Somebody with the points of an order of 200.00.
inline void save_up(World& world, const std::string& member = "anna") {
    world.join(member);
    CHECK(world.posted(World::order("first-" + member, member, 20000, world.clock.now_ms())) ==
          "points +200");
}

}  // namespace spaarpas::test
