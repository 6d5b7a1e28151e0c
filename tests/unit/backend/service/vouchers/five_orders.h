#pragma once

#include <string>

#include <doctest/doctest.h>

#include "unit/backend/service/support/books.h"

namespace spaarpas::test {

/// An order of Anna, the later the higher its number.
inline wire::Event order(World& world, int number) {
    return World::order("o" + std::to_string(number), "anna", 2000, world.clock.now_ms() + number);
}

/// Anna joins and has five orders, the fifth of which brings a bag.
inline void buy_five(World& world) {
    world.join("anna");
    for (int number = 1; number <= 5; ++number) {
        world.post(order(world, number));
    }
    CHECK(world.vouchers("anna") == "bag issued");
}

}  // namespace spaarpas::test
