#include "unit/backend/service/support/world.h"

namespace spaarpas::test {
namespace {

TEST_CASE("events: a refund of no pieces, or of less than nothing, is refused and not noted") {
    World world(earning());
    world.join("anna");
    const wire::Event order = World::order("o", "anna", 2000, world.clock.now_ms());
    world.post(order);
    wire::Event none = World::refund("r1", order, world.clock.now_ms());
    none.refund->lines.push_back({"1", 0});
    CHECK(world.posted(none) == "refund_invalid");
    CHECK(world.posted(World::refund("r2", order, world.clock.now_ms(), -5)) == "refund_invalid");
    CHECK(world.posted(World::refund("r3", order, world.clock.now_ms())) == "points -20");
    CHECK(world.differences().empty());
}

}  // namespace
}  // namespace spaarpas::test
