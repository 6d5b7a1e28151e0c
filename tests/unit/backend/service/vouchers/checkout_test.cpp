#include <doctest/doctest.h>

#include "backend/service/time/house.h"
#include "unit/backend/service/support/books.h"
#include "unit/backend/service/vouchers/offers.h"

namespace spaarpas::test {
namespace {

TEST_CASE("checkout: a voucher is reserved, used by its order and by no other, each step twice") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    CHECK(world.balances("anna") == "points 150");
    CHECK(committed(world, code, "o") == "voucher_not_reserved");
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    CHECK(reserved(world, code, "p", 2000) == "voucher_reserved");
    CHECK(committed(world, code, "p") == "voucher_reserved");
    CHECK(released(world, code, "p") == "voucher_reserved");
    CHECK(committed(world, code, "o") == "used");
    CHECK(committed(world, code, "o") == "used");
    CHECK(committed(world, code, "p") == "voucher_used");
    CHECK(released(world, code, "o") == "voucher_used");
    CHECK(reserved(world, code, "o", 2000) == "voucher_used");
    CHECK(reserved(world, "0000-0000-0000-0000", "o", 2000) == "voucher_unknown");
    CHECK(found_by(world).empty());
}

TEST_CASE("checkout: that a voucher is used happens once, and rules may wait for it") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    reserved(world, code, "o", 2000);
    committed(world, code, "o");
    committed(world, code, "o");
    CHECK(world.balances("anna") == "points 157");
    CHECK(world.entries("anna") == "joined, order, redemption, event");
}

TEST_CASE(
    "checkout: E17, vouchers together never take more than the goods, and only such as combine") {
    World world(offers);
    save_up(world);
    const std::string first = bought(world, "anna", "half");
    const std::string second = bought(world, "anna", "half");
    CHECK(reserved(world, first, "o", 2000) == "discount 1000");
    CHECK(reserved(world, second, "o", 2000) == "voucher_not_combinable");
    const std::string third = bought(world, "anna", "two");
    CHECK(reserved(world, third, "o", 2000) == "voucher_not_combinable");
    CHECK(reserved(world, third, "p", 300) == "discount 200");
    CHECK(reserved(world, bought(world, "anna", "two"), "p", 300) == "discount 100");
    CHECK(reserved(world, bought(world, "anna", "two"), "p", 300) == "voucher_nothing_left");
}

TEST_CASE("checkout: E17, of four of 5.00 on 16.00 the last one takes what is left of the goods") {
    World world(earning("", R"("offers": [{"id": "five", "name": {"nl": "Vijf euro"},
        "price": {"unit": "points", "amount": 10}, "gives": {"discount": {"amount_minor": 500}},
        "combines": true}])"));
    save_up(world);
    const auto next = [&world] {
        return reserved(world, bought(world, "anna", "five"), "o", 1600);
    };
    CHECK(next() == "discount 500");
    CHECK(next() == "discount 500");
    CHECK(next() == "discount 500");
    CHECK(next() == "discount 100");
}

TEST_CASE("checkout: a product that is not in the cart is named, so that the shop can add it") {
    World world(offers);
    save_up(world);
    wire::VoucherReserveRequest request;
    request.order_id = "o";
    request.cart = World::order("o", "", 2000, 0).order->cart;
    const service::VoucherService vouchers(world.context());
    const std::string code = bought(world, "anna", "one");
    const auto refused = vouchers.reserve(World::merchant(), code, request);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::voucher_no_item);
    REQUIRE(refused.refusal().problems.size() == 1);
    CHECK(refused.refusal().problems[0].code == "voucher_no_item");
    CHECK(refused.refusal().problems[0].expected == "mug");
    CHECK(reserved(world, bought(world, "anna", "five"), "p", 2000) == "discount 500");
    wire::VoucherReserveRequest nothing = request;
    nothing.cart.lines = {};
    const auto empty = vouchers.reserve(World::merchant(), code, nothing);
    REQUIRE_FALSE(empty.ok());
    CHECK(empty.refusal().code == service::ErrorCode::voucher_no_item);
    request.cart.lines.push_back(request.cart.lines[0]);
    request.cart.lines[1].id = "2";
    request.cart.lines[1].sku = "mug";
    const auto fits = vouchers.reserve(World::merchant(), code, request);
    REQUIRE(fits.ok());
    CHECK(fits.value().discount_minor == 2000);
}

TEST_CASE("checkout: E18, a refused reservation holds nothing, and is not used") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "from");
    CHECK(reserved(world, code, "o", 3000) == "discount 500");
    CHECK(reserved(world, code, "o", 500) == "voucher_not_met");
    CHECK(committed(world, code, "o") == "voucher_not_reserved");
    CHECK(reserved(world, code, "p", 3000) == "discount 500");
}

TEST_CASE("checkout: E19, a reservation ends after its minutes, and the order is told until then") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    world.look("anna", [&](service::Account& account) {
        const auto record = account.session().tables().vouchers().find("shop", code);
        CHECK(record->order_id == "o");
        CHECK(record->reserved_until_ms == world.clock.now_ms() + std::int64_t{1440} * 60000);
    });
    world.clock.advance_days(1);
    CHECK(reserved(world, code, "p", 2000) == "discount 500");
    CHECK(committed(world, code, "o") == "voucher_reserved");
    world.clock.advance_days(1);
    const auto kept = service::keep_house(world.context());
    REQUIRE(kept.ok());
    CHECK(kept.value().reservations == 1);
    CHECK(world.vouchers("anna") == "five issued");
}

TEST_CASE("checkout: a voucher that runs out while it is held is honoured, and not otherwise") {
    World world(offers);
    save_up(world);
    const std::string held = bought(world, "anna", "five");
    const std::string idle = bought(world, "anna", "five");
    world.clock.advance_days(30);
    CHECK(reserved(world, held, "o", 2000) == "discount 500");
    world.clock.advance_days(1);
    CHECK(reserved(world, idle, "p", 2000) == "voucher_expired");
    CHECK(committed(world, held, "o") == "used");
}

TEST_CASE("checkout: an order that was cancelled or came back whole takes no voucher") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event cancelled = World::order("o", "anna", 2000, now_ms);
    world.post(cancelled);
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    world.post(World::cancel(cancelled, now_ms + 1));
    CHECK(committed(world, code, "o") == "order_cancelled");
    CHECK(reserved(world, code, "o", 2000) == "order_cancelled");
    const wire::Event returned = World::order("p", "anna", 2000, now_ms + 2);
    world.post(returned);
    CHECK(reserved(world, code, "p", 2000) == "discount 500");
    world.post(World::refund("r1", returned, now_ms + 3, 500));
    CHECK(committed(world, code, "p") == "used");
    world.post(World::refund("r2", returned, now_ms + 4));
    CHECK(committed(world, code, "p") == "voucher_nothing_left");
    CHECK(reserved(world, code, "p", 2000) == "voucher_nothing_left");
    CHECK(world.vouchers("anna") == "five issued");
    CHECK(reserved(world, code, "q", 2000) == "discount 500");
    CHECK(found_by(world).empty());
}

/// An order of a piece at 20.00 and a gift card of 25.00.
wire::Event with_gift_card(const std::string& order_id, std::int64_t at_ms) {
    wire::Event order = World::order(order_id, "anna", 2000, at_ms);
    engine::CartLine card = order.order->cart.lines[0];
    card.id = "card";
    card.sku = "card";
    card.categories = {"gift-cards"};
    card.unit_price_minor = 2500;
    order.order->cart.lines.push_back(card);
    return order;
}

wire::Event line_back(const wire::Event& order, const std::string& line, std::int64_t at_ms) {
    wire::Event refund = World::refund("r-" + order.order->order_id, order, at_ms);
    refund.refund->lines.push_back({line, 1});
    return refund;
}

TEST_CASE("checkout: a gift card that is kept is no goods, and keeps no voucher of the goods") {
    World world(R"("counts": {"except": {"categories": ["gift-cards"]}}, )" +
                earning("", R"("offers": [
        {"id": "five", "name": {"nl": "Vijf euro"}, "price": {"unit": "points", "amount": 10},
         "gives": {"discount": {"amount_minor": 500}}},
        {"id": "card", "name": {"nl": "Van de bon"}, "price": {"unit": "points", "amount": 10},
         "gives": {"discount": {"amount_minor": 500}}, "use_if": {"lines": {"categories": ["gift-cards"]}}}])"));
    save_up(world);
    const std::int64_t now_ms = world.clock.now_ms();
    for (const std::string offer : {"five", "card"}) {
        const std::string code = bought(world, "anna", offer);
        const wire::Event order = with_gift_card(offer, now_ms + 1);
        world.post(order);
        wire::VoucherReserveRequest request;
        request.order_id = offer;
        request.cart = order.order->cart;
        const service::VoucherService vouchers(world.context());
        REQUIRE(vouchers.reserve(World::merchant(), code, request).ok());
        CHECK(committed(world, code, offer) == "used");
        world.post(line_back(order, order.order->cart.lines[0].id, now_ms + 2));
    }
    CHECK(world.vouchers("anna") == "five issued, card used");
    CHECK(found_by(world).empty());
}

TEST_CASE("checkout: a voucher that somebody else used comes back to the one whose it is") {
    World world(offers);
    save_up(world);
    world.join("bert");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event order = World::order("o", "bert", 2000, now_ms);
    world.post(order);
    const std::string used = bought(world, "anna", "five");
    CHECK(reserved(world, used, "o", 2000) == "discount 500");
    CHECK(committed(world, used, "o") == "used");
    CHECK(world.balances("anna") == "points 157");
    const wire::Event other = World::order("p", "bert", 2000, now_ms + 1);
    world.post(other);
    const std::string held = bought(world, "anna", "half");
    CHECK(reserved(world, held, "p", 2000) == "discount 1000");
    CHECK(world.posted(World::refund("r", order, now_ms + 2)) == "points -20");
    CHECK(world.posted(World::cancel(other, now_ms + 3)) == "points -20");
    CHECK(world.vouchers("anna") == "five issued, half issued");
    CHECK(world.balances("anna") == "points 140");
    CHECK(world.entries("anna") ==
          "joined, order, redemption, event, redemption, voucher_returned");
    CHECK(found_by(world).empty());
    CHECK(world.differences().empty());
}

}  // namespace
}  // namespace spaarpas::test
