#include "backend/service/time/checked_clock.h"

#include <doctest/doctest.h>

namespace spaarpas::test {
namespace {

using service::CheckedClock;

constexpr std::int64_t start_ms = 1772445600000;
constexpr std::int64_t two_years_ms = std::int64_t{730} * 86400000;

/// Two clocks that a test moves.
struct Clocks {
    std::int64_t wall_ms = start_ms;
    std::int64_t steady_ms = 5000;
    CheckedClock checked{[this] { return wall_ms; }, [this] { return steady_ms; }};

    void pass(std::int64_t ms) {
        wall_ms += ms;
        steady_ms += ms;
    }
};

TEST_CASE("clock: B9, two years ahead for a second moves nothing") {
    Clocks clocks;
    clocks.pass(60000);
    CHECK(clocks.checked.now_ms() == start_ms + 60000);
    clocks.wall_ms += two_years_ms;
    clocks.pass(1000);
    CHECK(clocks.checked.now_ms() == start_ms + 61000);
    CHECK(clocks.checked.jump_ms() == two_years_ms);
    clocks.wall_ms -= two_years_ms;
    clocks.pass(1000);
    CHECK(clocks.checked.now_ms() == start_ms + 62000);
    CHECK(clocks.checked.jump_ms() == 0);
}

TEST_CASE("clock: B9, past midnight and back is no day that was") {
    Clocks clocks;
    clocks.wall_ms -= 600000;
    CHECK(clocks.checked.jump_ms() == -600000);
    CHECK(clocks.checked.now_ms() == start_ms);
}

TEST_CASE("clock: what is adjusted by little is followed, also where it adds up") {
    Clocks clocks;
    for (int minute = 0; minute < 10; ++minute) {
        clocks.pass(60000);
        clocks.wall_ms += 60000;
        CHECK(clocks.checked.now_ms() == clocks.wall_ms);
    }
}

TEST_CASE("clock: a jump that somebody confirms is the time") {
    Clocks clocks;
    clocks.wall_ms += two_years_ms;
    CHECK(clocks.checked.now_ms() == start_ms);
    clocks.checked.confirm();
    clocks.pass(1000);
    CHECK(clocks.checked.now_ms() == start_ms + two_years_ms + 1000);
    CHECK(clocks.checked.jump_ms() == 0);
}

}  // namespace
}  // namespace spaarpas::test
