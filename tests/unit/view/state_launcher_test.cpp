// When the floating button is drawn.
#include <string>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

const Root tier{1, RootKind::tier, true, {}};
const Root launcher{3, RootKind::launcher, true, {}};

}  // namespace

TEST_CASE(
    "launcher: one that comes while the member's wallet is on its way has the balance at once") {
    World world;
    const auto shown = [&] { return reading(world.state(), RootKind::launcher); };
    world.act(RootMounted{tier});
    world.act(RootMounted{launcher});
    CHECK(shown().empty());
    world.act(TokenAnswer{"token-1", false});
    world.answer("/v1/programs/", program_json(coffee_program()));
    world.act(RootChanged{launcher});
    CHECK(shown().empty());
    world.answer("/v1/wallet", wallet_json(regular_wallet()));
    CHECK(shown().find("620") != std::string::npos);
}

TEST_CASE(
    "launcher: one that was there stays while the member is asked for, and one does where that "
    "fails") {
    World world;
    const auto shown = [&] { return reading(world.state(), RootKind::launcher); };
    world.act(RootMounted{launcher});
    CHECK_FALSE(shown().empty());
    world.act(Open{""});
    CHECK_FALSE(shown().empty());
    World pressed;
    pressed.act(RootMounted{tier});
    pressed.act(RootMounted{launcher});
    pressed.act(Open{""});
    CHECK_FALSE(reading(pressed.state(), RootKind::launcher).empty());
    World failing;
    failing.act(RootMounted{tier});
    failing.act(RootMounted{launcher});
    failing.act(TokenAnswer{"token-1", false});
    failing.refuse("/v1/wallet", 404, "not_found");
    CHECK_FALSE(reading(failing.state(), RootKind::launcher).empty());
}

}  // namespace spaarpas::view::testing
