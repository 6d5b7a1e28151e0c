// What a product or a cart would bring, and what an offer would do in it.
#include "view/parts/preview.h"

#include <doctest/doctest.h>

#include "engine/explain/note.h"
#include "unit/view/support/foretell.h"
#include "unit/view/support/world.h"
#include "view/parts/offers.h"

namespace spaarpas::view::testing {
namespace {

Root product(std::int64_t amount_minor) {
    Root root{5, RootKind::earn, true, {}};
    root.attributes.amount_minor = amount_minor;
    root.attributes.sku = "beans";
    root.attributes.categories = "coffee  whole";
    return root;
}

engine::Cart cart_of(std::int64_t amount_minor) {
    engine::CartLine line;
    line.id = "1";
    line.sku = "beans";
    line.unit_price_minor = amount_minor;
    engine::Cart cart;
    cart.currency = "EUR";
    cart.lines = {line};
    cart.shipping_minor = 495;
    return cart;
}

/// What the rules say of the root's order; without anything where nothing is asked of them.
engine::Foretold preview_of(const State& state, const Root& root) {
    const engine::PreviewAnswer answer = foretell(state, root);
    const engine::Foretold* foretold = order_in(answer, root);
    return foretold != nullptr ? *foretold : engine::Foretold();
}

std::int64_t beans(const engine::Foretold& foretold) {
    REQUIRE(foretold.decision.has_value());
    return engine::given(*foretold.decision, "bonen");
}

std::optional<engine::VoucherDiscount> free_shipping_in_cart(const State& state) {
    const engine::PreviewAnswer answer = foretell(state, Root{6, RootKind::redeem, true, {}});
    const engine::Offer& offer = *engine::find_offer(*state.program.value, "verzending");
    const engine::VoucherDiscount* discount = offer_in(answer, offer);
    return discount != nullptr ? std::optional(*discount) : std::nullopt;
}

}  // namespace

TEST_CASE("preview: a member's level, figures and the fifth order are in it") {
    const State state = wallet_state();
    const engine::Foretold preview = preview_of(state, product(1290));
    CHECK(beans(preview) == 116);
    CHECK(engine::sum_of(preview.decision->trace, "bonen") == 116);
}

TEST_CASE("preview: a guest gets what the rules give to everybody") {
    State state = wallet_state();
    state.wallet.value.reset();
    state.session = Session::guest;
    CHECK(beans(preview_of(state, product(1290))) == 12);
}

TEST_CASE("preview: who has not joined gets what the backend would decide their order on") {
    State state = wallet_state();
    state.wallet.value->member.reset();
    CHECK(beans(preview_of(state, product(1290))) == 116);
    state.wallet.value->facts = {};
    CHECK(beans(preview_of(state, product(1290))) == 12);
}

TEST_CASE("preview: an order that lifts to the next level says so") {
    const State state = wallet_state();
    const engine::Foretold preview = preview_of(state, product(4500));
    REQUIRE(preview.decision.has_value());
    REQUIRE(preview.decision->levels.size() == 1);
    CHECK(preview.decision->levels[0].after == "goud");
}

TEST_CASE("preview: a level that has ended since the wallet was sent does not count") {
    State state = wallet_state();
    state.wallet.value->facts.levels[0].until_ms = noon_ms + 1000;
    state.wallet.value->facts.figures[1].days.clear();
    state.now_ms = noon_ms + 2000;
    CHECK(beans(preview_of(state, product(1290))) == 112);
}

TEST_CASE("preview: without a product it is the shop's cart, and without either there is none") {
    State state = wallet_state();
    const Root root{5, RootKind::earn, true, {}};
    CHECK_FALSE(preview_of(state, root).decision.has_value());
    state.cart = cart_of(1290);
    CHECK(beans(preview_of(state, root)) == 116);
    state.cart->currency = "SEK";
    CHECK(preview_of(state, root).code == "currency_mismatch");
}

TEST_CASE("preview: a limit of all members makes it a number that may be lower") {
    State state = wallet_state();
    state.program.value->units[0].limited = true;
    const engine::Foretold preview = preview_of(state, product(1290));
    REQUIRE(preview.decision.has_value());
    CHECK(preview.decision->at_most);
}

TEST_CASE("offers: those that can be had first, then by what is missing, then the others") {
    const State state = wallet_state();
    const auto offers = offers_for_sale(state);
    REQUIRE(offers.size() == 3);
    CHECK(offers[0].offer->id == "verzending");
    CHECK(offers[1].offer->id == "mok");
    CHECK(offers[1].missing == 380);
    CHECK(offers[2].offer->id == "proeverij");
}

TEST_CASE("offers: whether one fits this cart is the engine's answer") {
    State state = wallet_state();
    CHECK_FALSE(free_shipping_in_cart(state).has_value());
    state.cart = cart_of(1500);
    auto lacking = free_shipping_in_cart(state);
    REQUIRE(lacking.has_value());
    CHECK_FALSE(lacking->fits);
    state.cart = cart_of(2500);
    const auto fitting = free_shipping_in_cart(state);
    REQUIRE(fitting.has_value());
    CHECK(fitting->shipping_discount_minor == 495);
}

TEST_CASE("worth: in words only, in whole minor units, and never more than can be counted") {
    engine::Unit unit;
    CHECK(worth_minor(unit, 620) == 0);
    unit.worth = engine::Worth{20, 100};
    CHECK(worth_minor(unit, 620) == 3100);
    CHECK(worth_minor(unit, 19) == 95);
    CHECK(worth_minor(unit, -20) == 0);
    unit.worth = engine::Worth{1, 9007199254740991};
    CHECK(worth_minor(unit, 2) == 0);
}

}  // namespace spaarpas::view::testing
