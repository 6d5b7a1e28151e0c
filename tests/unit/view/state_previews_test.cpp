// What the backend is asked of carts and offers, and when; what becomes of its answer.
#include <algorithm>

#include <doctest/doctest.h>

#include "unit/view/support/looking.h"
#include "view/parts/preview.h"

namespace spaarpas::view::testing {
TEST_CASE("previews: opening the wallet asks for what its offers do in the cart, and no rules") {
    World world;
    world.sign_in();
    CHECK(world.asked().empty());
    world.act(SetCart{cart_json(1851)});
    REQUIRE(world.asked().size() == 1);
    CHECK(world.asked()[0].path == "/v1/wallet/previews");
    CHECK(world.asked()[0].token == "token-1");
    world.answer_previews();
    REQUIRE(world.state().previews.answer.offers.size() == 1);
    CHECK(world.state().previews.answer.offers[0].offer == "verzending");
    world.refuse("/v1/wallet/previews", 404, "not_found");
    world.act(SetCart{cart_json(1852)});
    world.refuse("/v1/wallet/previews", 404, "not_found");
    CHECK(world.previews().empty());
}

TEST_CASE("previews: a guest's product is asked about once the program is there") {
    World world = looking();
    REQUIRE(world.asked().size() == 1);
    CHECK(world.asked()[0].path == "/v1/programs/koffie/previews");
    CHECK(world.asked()[0].token.empty());
    CHECK(world.asked()[0].idempotency_key.empty());
    CHECK(world.previews().empty());
    CHECK(beans(world) == -1);
    world.answer_previews();
    CHECK(beans(world) == 12);
}

TEST_CASE("previews: an element out of sight is asked about with others, and not by itself") {
    World world;
    world.act(RootMounted{product(false)});
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(TokenAnswer{});
    world.answer("/v1/programs/", program_json(coffee_program()));
    CHECK(world.asked().empty());
    world.act(RootChanged{product()});
    CHECK(world.asked().size() == 1);
}

TEST_CASE("previews: they are asked for again when what counts has changed, and else not") {
    World world = looking();
    world.answer_previews();
    world.act(Tick{});
    world.act(DomAction{5, "why", "", ""});
    CHECK(world.asked().size() == 1);
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.act(RootChanged{dearer});
    REQUIRE(world.asked().size() == 2);
    CHECK(beans(world) == 12);
    world.answer_previews();
    CHECK(beans(world) == 20);
}

TEST_CASE("previews: they are asked for again after a minute, since levels end by themselves") {
    World world = looking();
    world.answer_previews();
    world.later(59000);
    CHECK(world.asked().size() == 1);
    world.later(1000);
    CHECK(world.asked().size() == 2);
    CHECK(beans(world) == 12);
}

TEST_CASE("previews: a page that changes much at once asks twice, and the last change counts") {
    World world = looking();
    Root changing = product();
    base::List<std::uint32_t> aborted;
    for (std::int64_t price = 1300; price <= 2500; price += 100) {
        changing.attributes.amount_minor = price;
        for (const std::uint32_t request : world.act(RootChanged{changing}).aborts) {
            aborted.push_back(request);
        }
    }
    REQUIRE(world.asked().size() == 1);
    const Effects waiting = world.later(1);
    REQUIRE(waiting.wake_at_ms.has_value());
    CHECK(*waiting.wake_at_ms == noon_ms + 100);
    world.later(99);
    REQUIRE(world.asked().size() == 2);
    REQUIRE(aborted.size() == 1);
    CHECK(aborted[0] == world.asked()[0].id);
    world.answer_previews();
    CHECK(beans(world) == 25);
}

TEST_CASE("previews: who changes what is asked about is answered on the spot from then on") {
    World world = looking();
    world.answer_previews();
    Root changing = product();
    changing.attributes.amount_minor = 1400;
    world.later(1999, RootChanged{changing});
    world.answer_previews();
    CHECK(world.previews().empty());
    changing.attributes.amount_minor = 1500;
    world.later(2000, RootChanged{changing});
    REQUIRE(world.asked().size() == 3);
    REQUIRE(world.previews().size() == 1);
    world.answer_previews();
    CHECK(beans(world) == 15);
    world.answer_preview();
    CHECK(beans(world) == 15);
    changing.attributes.amount_minor = 1600;
    world.act(RootChanged{changing});
    REQUIRE(world.previews().size() == 2);
    CHECK(world.asked().size() == 3);
    world.answer_preview();
    CHECK(beans(world) == 16);
}

TEST_CASE("previews: rules that do not come take nothing from what the backend says") {
    World world = looking();
    world.answer_previews();
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.later(2000, RootChanged{dearer});
    REQUIRE(world.previews().size() == 1);
    world.act(PreviewReply{world.previews()[0].id, ""});
    CHECK(beans(world) == 12);
    world.answer_previews();
    CHECK(beans(world) == 20);
    dearer.attributes.amount_minor = 3000;
    world.later(1000, RootChanged{dearer});
    CHECK(world.asked().size() == 3);
}

TEST_CASE("previews: a wallet by itself is no reason to load the rules, whatever changes") {
    World world;
    world.sign_in();
    world.act(SetCart{cart_json(1851)});
    world.answer_previews();
    world.later(5000, SetCart{cart_json(1852)});
    CHECK(world.asked().size() == 2);
    CHECK(world.previews().empty());
}

TEST_CASE("previews: a change that is taken back at once is asked about all the same") {
    World world = looking();
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.act(RootChanged{dearer});
    world.act(RootChanged{product()});
    world.act(Reply{world.asked()[0].id, NetworkError::none, 200, R"({"events":[],"offers":[]})"});
    world.later(100);
    REQUIRE(world.asked().size() == 2);
    world.answer_previews();
    CHECK(beans(world) == 12);
}

TEST_CASE("previews: a number of another cart stands for a second, and no longer") {
    World world = looking();
    world.answer_previews();
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.act(RootChanged{dearer});
    world.later(999);
    CHECK(beans(world) == 12);
    world.later(1);
    CHECK(beans(world) == -1);
    world.answer_previews();
    CHECK(beans(world) == 20);
}

TEST_CASE("previews: the same number stands while it is asked for again") {
    World world = looking();
    world.answer_previews();
    world.later(60000);
    world.later(5000);
    CHECK(beans(world) == 12);
}

TEST_CASE("previews: the answer to an older question changes nothing") {
    World world = looking();
    const std::uint32_t older = world.asked().back().id;
    Root dearer = product();
    dearer.attributes.amount_minor = 2000;
    world.later(100, RootChanged{dearer});
    world.act(Reply{older, NetworkError::none, 200, R"({"events":[],"offers":[]})"});
    world.answer_previews();
    CHECK(beans(world) == 20);
}

TEST_CASE("previews: a token that is no longer good is renewed, and they are asked for again") {
    World world;
    world.sign_in();
    world.act(RootMounted{product()});
    REQUIRE(world.asked().size() == 1);
    const Effects refused = world.refuse("/v1/wallet/previews", 401, "token_invalid");
    CHECK(refused.ask_token);
    CHECK(world.asked().size() == 1);
    CHECK(world.previews().empty());
    world.act(TokenAnswer{"token-2", false});
    REQUIRE(world.asked().size() == 2);
    CHECK(world.asked()[1].token == "token-2");
    world.answer_previews();
    CHECK(beans(world) > 0);
    CHECK_FALSE(world.state().token_renewed);
}

TEST_CASE("previews: what was said of one member is forgotten with the member") {
    World world;
    world.sign_in();
    world.act(RootMounted{product()});
    world.answer_previews();
    CHECK(beans(world) > 0);
    world.later(60000);
    const std::uint32_t waiting = world.asked().back().id;
    const Effects left = world.act(Logout{});
    CHECK(beans(world) == -1);
    REQUIRE(left.aborts.size() >= 1);
    CHECK(std::find(left.aborts.begin(), left.aborts.end(), waiting) != left.aborts.end());
    CHECK(world.asked().back().path == "/v1/programs/koffie/previews");
}

TEST_CASE("previews: an offer waits for them in the cart, with nothing to press until then") {
    World world;
    world.sign_in();
    world.act(RootMounted{Root{6, RootKind::redeem, true, {}}});
    world.act(SetCart{cart_json(2500)});
    REQUIRE(world.asked().size() == 1);
    const engine::Offer& offer = *engine::find_offer(*world.state().program.value, "verzending");
    CHECK(offer_in(world.state().previews.answer, offer) == nullptr);
    world.answer_previews();
    CHECK(offer_in(world.state().previews.answer, offer) != nullptr);
}

}  // namespace spaarpas::view::testing
