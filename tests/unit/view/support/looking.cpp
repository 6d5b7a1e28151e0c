#include "unit/view/support/looking.h"

#include "view/parts/preview.h"

namespace spaarpas::view::testing {

Root product(bool visible) {
    return {5, RootKind::earn, visible, {1290, "EUR", "", "koffie", ""}};
}

std::string cart_json(std::int64_t unit_price_minor) {
    return R"({"currency":"EUR","lines":[{"id":"1","sku":"beans","quantity":1,"unit_price_minor":)" +
           std::to_string(unit_price_minor) + "}]}";
}

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

}  // namespace spaarpas::view::testing
