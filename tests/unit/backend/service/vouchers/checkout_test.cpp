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

}  // namespace
}  // namespace spaarpas::test
