// What is asked of the rules, and when; what becomes of their answer.
#include <string>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"
#include "view/parts/preview.h"

namespace spaarpas::view::testing {
namespace {

Root product(bool visible = true) {
    return {5, RootKind::earn, visible, {1290, "EUR", "", "koffie", ""}};
}

std::string cart_json(std::int64_t unit_price_minor) {
    return R"({"currency":"EUR","lines":[{"id":"1","sku":"beans","quantity":1,"unit_price_minor":)" +
           std::to_string(unit_price_minor) + "}]}";
}

/// A guest who looks at a product.
World looking() {
    World world;
    world.act(RootMounted{product()});
    world.act(TokenAnswer{});
    world.answer("/v1/programs/", program_json(coffee_program()));
    return world;
}

std::int64_t beans(World& world) {
    const engine::Foretold* foretold = order_in(world.state().previews.answer, product());
    return foretold != nullptr && foretold->decision ? engine::given(*foretold->decision, "bonen")
                                                     : -1;
}

}  // namespace

TEST_CASE("rules: opening the wallet asks nothing of them") {
    World world;
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(RootMounted{Root{2, RootKind::launcher, true, {}}});
    world.act(TokenAnswer{"token-1", false});
    world.answer("/v1/programs/", program_json(coffee_program()));
    world.answer("/v1/wallet", wallet_json(regular_wallet()));
    world.act(SetCart{cart_json(1290)});
    CHECK(world.previews().empty());
}

TEST_CASE("rules: a product is asked about once the program is there, and shown when they answer") {
    World world = looking();
    REQUIRE(world.previews().size() == 1);
    CHECK(beans(world) == -1);
    world.answer_preview();
    CHECK(beans(world) == 12);
}

TEST_CASE(
    "rules: an element out of sight is no reason to load them, and is asked about with others") {
    World world;
    world.act(RootMounted{product(false)});
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(TokenAnswer{});
    world.answer("/v1/programs/", program_json(coffee_program()));
    CHECK(world.previews().empty());
    world.act(RootChanged{product()});
    CHECK(world.previews().size() == 1);
}

TEST_CASE("rules: they are asked again when what counts has changed, and not for anything else") {
    World world = looking();
    world.answer_preview();
    world.act(Tick{});
    world.act(DomAction{5, "why", "", ""});
    CHECK(world.previews().size() == 1);
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.act(RootChanged{dearer});
    REQUIRE(world.previews().size() == 2);
    CHECK(beans(world) == 12);
    world.answer_preview();
    CHECK(beans(world) == 20);
}

TEST_CASE("rules: they are asked again after a minute, since levels end by themselves") {
    World world = looking();
    world.answer_preview();
    world.later(59000);
    CHECK(world.previews().size() == 1);
    world.later(1000);
    CHECK(world.previews().size() == 2);
}

TEST_CASE(
    "rules: where they are in the page they are asked what a wallet's offers do in the cart") {
    World world;
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(RootMounted{product()});
    world.act(SetCart{cart_json(1850)});
    world.act(TokenAnswer{"token-1", false});
    world.answer("/v1/programs/", program_json(coffee_program()));
    world.answer("/v1/wallet", wallet_json(regular_wallet()));
    world.answer_preview();
    CHECK(world.state().previews.answer.offers.empty());
    world.act(SetCart{cart_json(1851)});
    world.answer_preview();
    REQUIRE(world.state().previews.answer.offers.size() == 1);
    CHECK(world.state().previews.answer.offers[0].offer == "verzending");
}

TEST_CASE("rules: the answer to an older question changes nothing") {
    World world = looking();
    const PreviewRequest older = world.previews().back();
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.act(RootChanged{dearer});
    world.act(PreviewReply{older.id, engine::preview_text(older.program, older.question)});
    CHECK(beans(world) == -1);
}

TEST_CASE("rules: where they cannot be had no number is shown, and the next change asks again") {
    World world = looking();
    world.answer_preview();
    world.later(60000);
    world.act(PreviewReply{world.previews().back().id, ""});
    CHECK(beans(world) == -1);
    CHECK(world.previews().size() == 2);
    world.act(Connectivity{false});
    world.act(Connectivity{true});
    CHECK(world.previews().size() == 3);
    world.answer_preview();
    CHECK(beans(world) == 12);
}

TEST_CASE("rules: attributes that are no product take nothing from the elements beside them") {
    World world = looking();
    Root odd = product();
    odd.id = 7;
    odd.attributes.currency = "euros";
    world.act(RootMounted{odd});
    world.answer_preview();
    CHECK(beans(world) == 12);
    CHECK(order_in(world.state().previews.answer, odd) == nullptr);
    CHECK(reading(world.state(), odd).empty());
}

TEST_CASE("rules: what they said of one member is forgotten with the member") {
    World world = looking();
    world.answer_preview();
    world.act(Logout{});
    CHECK(beans(world) == -1);
    CHECK(world.previews().size() == 2);
}

TEST_CASE("rules: an offer waits for them in the cart, with nothing to press until then") {
    World world;
    world.sign_in();
    world.act(RootMounted{Root{6, RootKind::redeem, true, {}}});
    const std::size_t before = world.previews().size();
    world.act(SetCart{cart_json(2500)});
    REQUIRE(world.previews().size() == before + 1);
    const engine::Offer& offer = *engine::find_offer(*world.state().program.value, "verzending");
    CHECK(offer_in(world.state().previews.answer, offer) == nullptr);
    world.answer_preview();
    CHECK(offer_in(world.state().previews.answer, offer) != nullptr);
}

}  // namespace spaarpas::view::testing
