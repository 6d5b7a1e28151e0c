#include <string>

#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("tenth purchase: a surprise at the tenth order that is kept") {
    Story member("tenth-purchase");
    for (int order = 1; order <= 9; ++order) {
        member.on("2026-05-0" + std::to_string(order));
        member.orders("order " + std::to_string(order), {goods("tea", 1, 800)});
        member.issues("surprise", 0);
    }
    member.on("2026-05-10").orders("order 10", {goods("tea", 1, 800)}).issues("surprise", 1);
    member.says("tenth");
    member.on("2026-05-11").orders("order 11", {goods("tea", 1, 800)}).issues("surprise", 0);
    // Ten are left: the surprise is the same one.
    member.on("2026-05-12").refunds("order 3").issues("surprise", 0).says("tenth", 0);
    member.on("2026-05-13").refunds("order 4").issues("surprise", -1);
    member.on("2026-05-14").orders("order 12", {goods("tea", 1, 800)}).issues("surprise", 1);
}
