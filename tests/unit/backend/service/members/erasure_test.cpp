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
    world.post(World::order("1", member, 2000, world.clock.now_ms()));
    const service::VoucherService vouchers(world.context());
    REQUIRE(vouchers.redeem(World::shopper(member), {"k"}, {"mug"}).ok());
    const service::DeskService desk(world.context());
    REQUIRE(desk.adjust(World::merchant(), {"k"}, member, {"points", 5, "", "", {}, "sorry"}).ok());
    world.join("other");
    REQUIRE(world.members().merge(World::merchant(), {"m"}, member, {"other"}).ok());
    CHECK(bytes_in(world.folder).find(member) != std::string::npos);
    service::ShopperCaller signed_in = World::shopper(member);
    signed_in.auth_time_s = world.clock.now_ms() / 1000;
    REQUIRE(world.members().erase(signed_in).ok());
    CHECK(found_by(world).empty());
    world.service.reset();
    world.store.reset();
    CHECK(bytes_in(world.folder).find(member) == std::string::npos);
}

}  // namespace
}  // namespace spaarpas::test
