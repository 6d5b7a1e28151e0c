#pragma once

#include <string>

#include "engine/decide/standing.h"
#include "tests/support/dice.h"

/// Programs of the new form and pasts of a member, at random: for what holds of all of them.
namespace spaarpas::engine::test {

using spaarpas::test::Dice;

/// The lists of a program that gives points and stamps in several ways, with goals, streaks,
/// limits, boosts and levels.
std::string random_lists(Dice& dice);

/// What happened to a member within two years, none of it undone.
base::List<Event> random_past(Dice& dice);

/// An order as `random_past` has them.
Event random_order(Dice& dice, const std::string& id);

/// Some pieces of an order that come back, never more than are left.
void return_some(Dice& dice, Event& order);

/// All that is left of an order comes back, piece by piece or at once.
void return_all(Dice& dice, Event& order);

/// Another order of the same things.
template <class T>
void shuffle(base::List<T>& items, Dice& dice) {
    for (std::size_t left = items.size(); left > 1; --left) {
        std::swap(items[left - 1], items[dice.roll(left)]);
    }
}

}  // namespace spaarpas::engine::test
