// What the backend says of carts before they are bought: the page's own rules would say the same,
// and so it is booked.
#include "backend/service/wallet/service.h"
#include "engine/decide/decision.h"
#include "json/message.h"
#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of
                                 // shops
namespace engine = spaarpas::engine;

namespace {

/// A point a euro; 5 more for who has spent EUR 100, and 7 for who holds 100 points.
std::string regulars_earn(const std::string& limit = "") {
    return earning(R"({"id": "regular", "name": {"nl": "Vaste klant"}, "on": "order",
        "if": {"unit": "spend", "over": "ever", "at_least": 10000},
        "do": [{"give": {"unit": "points", "amount": 5}}])" +
                       limit +
                       R"(}, {"id": "saver", "name": {"nl": "Spaarder"}, "on": "order",
        "if": {"unit": "points", "over": "now", "at_least": 100},
        "do": [{"give": {"unit": "points", "amount": 7}}]})",
                   R"("offers": [{"id": "bag", "name": {"nl": "Tas"}, "gives": {"item": "bag"},
        "price": {"unit": "points", "amount": 50}}])");
}

engine::Cart cart_of(std::int64_t minor) {
    return World::order("o", "anna", minor, 0).order->cart;
}

engine::PreviewsRequest carts(std::int64_t first_minor, std::int64_t second_minor) {
    engine::PreviewsRequest request;
    request.orders = {{"first", cart_of(first_minor)}, {"second", cart_of(second_minor)}};
    return request;
}

std::string told(const service::Result<engine::PreviewAnswer>& answer) {
    REQUIRE(answer.ok());
    std::string text;
    for (const engine::Foretold& foretold : answer.value().events) {
        text += text.empty() ? "" : ", ";
        text += foretold.id + ' ';
        text += foretold.decision ? std::to_string(engine::given(*foretold.decision, "points"))
                                  : foretold.code;
        text += foretold.decision && foretold.decision->at_most ? " at most" : "";
    }
    return text;
}

service::Result<engine::PreviewAnswer> asked(World& world,
                                             const std::string& member,
                                             const engine::PreviewsRequest& request) {
    return service::WalletService(world.context()).previews(World::shopper(member), request);
}

service::Result<engine::PreviewAnswer> asked_by_guest(World& world,
                                                      const engine::PreviewsRequest& request) {
    return service::WalletService(world.context()).previews(std::string("shop"), request);
}

}  // namespace

TEST_CASE("previews: each cart by itself, by what the member is and holds, as it is booked") {
    World world(regulars_earn());
    world.join("anna");
    CHECK(told(asked(world, "anna", carts(1200, 9000))) == "first 12, second 90");
    world.post(World::order("o1", "anna", 10000, world.clock.now_ms()));
    world.clock.advance_days(1);
    CHECK(told(asked(world, "anna", carts(1200, 9000))) == "first 24, second 102");
    CHECK(world.posted(World::order("o2", "anna", 1200, world.clock.now_ms())) == "points +24");
}

TEST_CASE("previews: asking books nothing") {
    World world(regulars_earn());
    world.join("anna");
    const std::int64_t before =
        service::WalletService(world.context()).wallet(World::shopper("anna")).value().revision;
    CHECK(asked(world, "anna", carts(1200, 9000)).ok());
    CHECK(service::WalletService(world.context()).wallet(World::shopper("anna")).value().revision ==
          before);
}

TEST_CASE("previews: the page says the same by the public program and the wallet's facts") {
    World world(regulars_earn());
    world.join("anna");
    world.post(World::order("o1", "anna", 12000, world.clock.now_ms()));
    world.clock.advance_days(3);
    engine::PreviewsRequest request = carts(1200, 100000);
    request.cart = cart_of(1200);
    request.offers = {"bag"};
    const auto wallet = service::WalletService(world.context()).wallet(World::shopper("anna"));
    engine::PreviewQuestion question{
        {request, wallet.value().facts, world.clock.now_ms(), {}}, {}, false};
    for (const engine::Balances& balances : wallet.value().balances) {
        question.balances.emplace_back(balances.unit, balances.available);
    }
    const auto program = world.context().programs.at("shop", world.clock.now_ms());
    const auto answer = asked(world, "anna", request);
    REQUIRE(answer.ok());
    CHECK(answer.value().offers.size() == 1);
    CHECK(spaarpas::json::write_message(answer.value()) ==
          spaarpas::json::write_message(
              engine::preview(engine::public_program(*program, "nl"), std::move(question))));
}

TEST_CASE("previews: a guest's are those of somebody who joins, with or without a token") {
    World world(regulars_earn());
    CHECK(told(asked_by_guest(world, carts(1200, 9000))) == "first 12, second 90");
    CHECK(told(asked(world, "nobody", carts(1200, 9000))) == "first 12, second 90");
}

TEST_CASE("previews: what limits of all members leave is told to nobody") {
    World world(regulars_earn(R"(, "limit": [{"of": "all", "per": "ever", "times": 1}])"));
    world.join("anna");
    world.join("bea");
    for (const char* const member : {"anna", "bea"}) {
        world.post(World::order(std::string("o-") + member, member, 10000, world.clock.now_ms()));
    }
    world.clock.advance_days(1);
    world.post(World::order("last", "bea", 100, world.clock.now_ms()));
    CHECK(told(asked(world, "anna", carts(100, 200))) == "first 13 at most, second 14 at most");
}

TEST_CASE("previews: a cart that is refused takes nothing from the one beside it") {
    World world(regulars_earn());
    engine::PreviewsRequest request = carts(1200, 900);
    request.orders[0].cart.currency = "USD";
    CHECK(told(asked_by_guest(world, request)) == "first currency_mismatch, second 9");
}

TEST_CASE("previews: a program that is not there is refused") {
    World world(regulars_earn());
    const auto none = service::WalletService(world.context()).previews(std::string("other"), {});
    REQUIRE_FALSE(none.ok());
    CHECK(none.refusal().code == service::ErrorCode::program_unknown);
}
