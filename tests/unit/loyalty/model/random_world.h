#pragma once

#include "loyalty/cart/cart.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"
#include "tests/support/dice.h"

namespace spaarpas::test {

/// Carts, members and programs in which every mechanic of earning takes part now and then.
loyalty::Cart random_cart(Dice& dice);
loyalty::Facts random_facts(Dice& dice);
loyalty::Program random_program(Dice& dice);

}  // namespace spaarpas::test
