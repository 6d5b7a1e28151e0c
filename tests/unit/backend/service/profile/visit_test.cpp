#include "unit/backend/service/profile/telling.h"

namespace spaarpas::test {
namespace {

TEST_CASE("answers: one question a visit, whether it was answered or put off") {
    constexpr std::int64_t half_an_hour_ms = 1800000;
    Telling anna;
    anna.order("o1");
    const auto pass = [&anna](std::int64_t ms) {
        anna.world.clock.set(anna.world.clock.now_ms() + ms);
    };
    anna.answer({"roast", {}, "", true});
    CHECK(anna.wallet().prompt.empty());
    pass(half_an_hour_ms - 1);
    CHECK(anna.wallet().prompt.empty());
    pass(1);
    CHECK(anna.wallet().prompt == "cups");
    anna.answer("roast", "dark");
    CHECK(anna.wallet().prompt.empty());
    pass(half_an_hour_ms);
    CHECK(anna.wallet().prompt == "cups");
}

}  // namespace
}  // namespace spaarpas::test
