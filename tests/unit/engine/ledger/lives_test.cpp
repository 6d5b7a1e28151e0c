#include "engine/ledger/lives.h"

#include <doctest/doctest.h>

#include "engine/ledger/life.h"
#include "tests/unit/engine/support/past.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

using Instants = spaarpas::base::List<std::int64_t>;

const char* const idle = R"("units": [{"id": "points", "kind": "points", "name_one": {"nl": "punt"},
    "name_other": {"nl": "punten"}, "expires": {"idle_months": 3, "events": ["order"]}}])";

Instants at(std::initializer_list<const char*> dates) {
    Instants instants;
    for (const char* const date : dates) {
        instants.push_back(local(date));
    }
    return instants;
}

/// A member with one lot of 40 that has expired, and a debt.
struct Member {
    Program program = program_with(idle);
    Holding holding;

    explicit Member(std::int64_t debt, const char* expires_at) {
        Lot lot;
        lot.id = 1;
        lot.unit = "points";
        lot.source = "o1";
        lot.amount = 40;
        lot.expired = 40;
        lot.available_at_ms = local("2026-01-10T12:00");
        lot.expires_at_ms = local(expires_at);
        holding.lots.push_back(lot);
        holding.balances.push_back({"points", 0, 0, 0, -debt, {}});
    }

    /// What an order in March, told late, leads to: `available 40, debt 0, expired 0`.
    std::string after_march(const char* now) {
        Draft draft(holding);
        relive(draft,
               holding.lots,
               {program,
                program.units[0],
                at({"2026-01-10T12:00"}),
                at({"2026-01-10T12:00", "2026-03-10T12:00"})},
               local(now));
        const Balances& balances = draft.balances("points");
        return "available " + std::to_string(balances.available) + ", debt " +
               std::to_string(balances.debt) + ", expired " +
               std::to_string(draft.lots()[0].expired);
    }
};

}  // namespace

TEST_CASE("lives: a life ends with the first time in which nothing kept it alive") {
    const Program program = program_with(idle);
    const auto life = [&program](const Instants& kept_alive) {
        return life_until(program, program.units[0], local("2026-01-10T12:00"), kept_alive);
    };
    CHECK(life({}) == local("2026-04-11T00:00"));
    CHECK(life(at({"2025-12-01T12:00"})) == local("2026-04-11T00:00"));
    CHECK(life(at({"2026-04-10T23:59"})) == local("2026-07-11T00:00"));
    CHECK(life(at({"2026-04-11T00:00"})) == local("2026-04-11T00:00"));
    CHECK(life(at({"2026-02-10T12:00", "2026-05-01T12:00", "2026-12-01T12:00"})) ==
          local("2026-08-02T00:00"));
}

TEST_CASE("lives: what has expired comes back where it lives on, and pays a debt first") {
    CHECK(Member(0, "2026-04-11T00:00").after_march("2026-05-01T12:00") ==
          "available 40, debt 0, expired 0");
    CHECK(Member(15, "2026-04-11T00:00").after_march("2026-05-01T12:00") ==
          "available 25, debt 0, expired 0");
}

TEST_CASE("lives: what would have expired since stays so, and so does what had another life") {
    CHECK(Member(0, "2026-04-11T00:00").after_march("2026-06-11T00:00") ==
          "available 0, debt 0, expired 40");
    CHECK(Member(0, "2026-04-20T00:00").after_march("2026-05-01T12:00") ==
          "available 0, debt 0, expired 40");
}
