// What is asked of the rules in the page, where the backend does not say; what becomes of their
// answer.
#include <doctest/doctest.h>

#include "unit/view/support/looking.h"
#include "unit/view/support/reading.h"
#include "view/parts/preview.h"

namespace spaarpas::view::testing {
namespace {

/// A guest who looks at a product, where the backend does not say what it brings.
World looking_by_rules() {
    World world = looking();
    world.refuse("/v1/programs/koffie/previews", 404, "not_found");
    return world;
}

}  // namespace

TEST_CASE("rules: they are asked where the backend does not say, and only they from then on") {
    World world = looking_by_rules();
    REQUIRE(world.previews().size() == 1);
    CHECK(beans(world) == -1);
    world.answer_preview();
    CHECK(beans(world) == 12);
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.act(RootChanged{dearer});
    REQUIRE(world.previews().size() == 2);
    world.answer_preview();
    CHECK(beans(world) == 20);
    CHECK(world.asked().size() == 1);
}

TEST_CASE("rules: they are asked where there is no network, no number, or no end to it") {
    World world;
    world.act(RootMounted{product()});
    world.act(TokenAnswer{});
    world.answer("/v1/programs/", program_json(coffee_program()));
    SUBCASE("no answer") {
        world.fail("/v1/programs/koffie/previews", NetworkError::timeout);
    }
    SUBCASE("rubbish") {
        world.answer("/v1/programs/koffie/previews", "<html>");
    }
    SUBCASE("no network") {
        world.act(Connectivity{false});
        Root dearer = product();
        dearer.attributes.amount_minor = 2000;
        world.later(100, RootChanged{dearer});
    }
    CHECK(world.previews().size() == 1);
}

TEST_CASE("rules: where they are in the page they are asked what a wallet's offers do in it") {
    World world;
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(RootMounted{product()});
    world.act(TokenAnswer{"token-1", false});
    world.answer("/v1/programs/", program_json(coffee_program()));
    world.answer("/v1/wallet", wallet_json(regular_wallet()));
    world.refuse("/v1/wallet/previews", 404, "not_found");
    world.answer_preview();
    world.act(SetCart{cart_json(1851)});
    world.answer_preview();
    REQUIRE(world.state().previews.answer.offers.size() == 1);
    CHECK(world.state().previews.answer.offers[0].offer == "verzending");
}

TEST_CASE("rules: the answer to an older question changes nothing") {
    World world = looking_by_rules();
    const PreviewRequest older = world.previews().back();
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.act(RootChanged{dearer});
    world.act(PreviewReply{older.id, engine::preview_text(older.program, older.question)});
    CHECK(beans(world) == -1);
}

TEST_CASE("rules: where they cannot be had no number is shown, and the backend is asked again") {
    World world = looking_by_rules();
    world.answer_preview();
    world.later(60000);
    world.act(PreviewReply{world.previews().back().id, ""});
    CHECK(beans(world) == -1);
    CHECK(world.previews().size() == 2);
    world.act(Connectivity{false});
    world.act(Connectivity{true});
    CHECK(world.asked().size() == 2);
    world.answer_previews();
    CHECK(beans(world) == 12);
}

TEST_CASE("rules: attributes that are no product take nothing from the elements beside them") {
    World world = looking_by_rules();
    Root odd = product();
    odd.id = 7;
    odd.attributes.currency = "euros";
    world.act(RootMounted{odd});
    world.answer_preview();
    CHECK(beans(world) == 12);
    CHECK(order_in(world.state().previews.answer, odd) == nullptr);
    CHECK(reading(world.state(), odd).empty());
}

}  // namespace spaarpas::view::testing
