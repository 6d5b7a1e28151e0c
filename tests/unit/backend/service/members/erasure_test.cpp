#include <doctest/doctest.h>

#include "backend/service/desk/desk.h"
#include "support/folder_bytes.h"
#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

TEST_CASE("members: B5, nothing in the files says any more who an erased member was") {
    World world(earning("", R"("offers": [{"id": "mug", "name": {"nl": "Mok"},
        "gives": {"item": "mug"}, "price": {"unit": "points", "amount": 10}}])"));
    const std::string member = "canary-4711";
    world.join(member);
    const std::string product = "A mug for canary-0815";
    wire::Event order = World::order("1", member, 2000, world.clock.now_ms());
    order.order->cart.lines[0].name = product;
    order.order->cart.lines[0].quantity = 2;
    world.post(order);
    wire::Event refund = World::refund("r", order, world.clock.now_ms() + 1);
    refund.refund->lines.push_back({"1", 1});
    world.post(refund);
    const service::VoucherService vouchers(world.context());
    REQUIRE(vouchers.redeem(World::shopper(member), {"k"}, {"mug"}).ok());
    const service::DeskService desk(world.context());
    REQUIRE(desk.adjust(World::merchant(), {"k"}, member, {"points", 5, "", "", {}, "sorry"}).ok());
    world.join("other");
    REQUIRE(world.members().merge(World::merchant(), {"m"}, member, {"other"}).ok());
    for (const std::string& text : {member, product}) {
        CHECK(bytes_in(world.folder).find(text) != std::string::npos);
    }
    service::ShopperCaller signed_in = World::shopper(member);
    signed_in.auth_time_s = world.clock.now_ms() / 1000;
    REQUIRE(world.members().erase(signed_in).ok());
    CHECK(found_by(world).empty());
    world.service.reset();
    world.store.reset();
    for (const std::string& text : {member, product}) {
        CHECK(bytes_in(world.folder).find(text) == std::string::npos);
    }
}

}  // namespace
}  // namespace spaarpas::test
