#include "engine/ledger/lives.h"

#include <doctest/doctest.h>

#include "engine/explain/note.h"
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

    /// An order in March, told late.
    [[nodiscard]] KeptAlive march() const {
        return {program,
                program.units[0],
                at({"2026-01-10T12:00"}),
                at({"2026-01-10T12:00", "2026-03-10T12:00"})};
    }
    /// What the order in March moves.
    [[nodiscard]] Movement moved_by_march(const char* now) const {
        Draft draft(holding);
        relive(draft, holding.lots, march(), local(now));
        auto movement = draft.finish();
        CHECK(movement.ok());
        return movement.ok() ? movement.value() : Movement();
    }
    /// What it leads to: `available 40, debt 0, expired 0`.
    [[nodiscard]] std::string after_march(const char* now) const {
        Draft draft(holding);
        relive(draft, holding.lots, march(), local(now));
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

TEST_CASE("lives: what comes back is said, and is no longer among what has expired") {
    const Movement movement = Member(0, "2026-04-11T00:00").moved_by_march("2026-05-01T12:00");
    CHECK(sum_of(movement.trace, "points") == 40);
    REQUIRE(movement.postings.size() == 2);
    CHECK(movement.postings[0].account == Account::expired);
    CHECK(movement.postings[0].amount == -40);
    CHECK(movement.postings[1].account == Account::available);
}

TEST_CASE("lives: a single point comes back as well") {
    Member member(0, "2026-04-11T00:00");
    member.holding.lots[0].amount = 1;
    member.holding.lots[0].expired = 1;
    CHECK(member.after_march("2026-05-01T12:00") == "available 1, debt 0, expired 0");
}

TEST_CASE(
    "lives: a lot has the date of its new life, expired or not, with all that is left of it") {
    const Movement expired = Member(0, "2026-04-11T00:00").moved_by_march("2026-06-11T00:00");
    REQUIRE(expired.lots.size() == 1);
    CHECK(expired.lots[0].expires_at_ms == local("2026-06-11T00:00"));
    Member member(0, "2026-04-11T00:00");
    member.holding.lots[0].remaining = 30;
    member.holding.lots[0].expired = 0;
    member.holding.balances[0].available = 30;
    const Movement movement = member.moved_by_march("2026-03-20T12:00");
    REQUIRE(movement.lots.size() == 1);
    CHECK(movement.lots[0].expires_at_ms == local("2026-06-11T00:00"));
    CHECK(movement.lots[0].remaining == 30);
    CHECK(movement.postings.empty());
}

TEST_CASE("lives: a lot whose life stays the same is not written anew") {
    const Member member(0, "2026-04-11T00:00");
    Draft draft(member.holding);
    KeptAlive unchanged = member.march();
    unchanged.now = unchanged.before;
    relive(draft, member.holding.lots, unchanged, local("2026-03-20T12:00"));
    CHECK(is_nothing(draft.finish().value()));
}

TEST_CASE("lives: new lots of the unit have the life of now, all others what they had") {
    Member member(0, "2026-04-11T00:00");
    const auto add = [](Draft& draft, const char* unit, const char* expires_at) {
        Lot lot;
        lot.unit = unit;
        lot.amount = 5;
        lot.available_at_ms = local("2026-01-10T12:00");
        lot.expires_at_ms = local(expires_at);
        draft.add_lot(lot);
    };
    for (const bool has_unless : {false, true}) {
        if (has_unless) {
            member.program.units[0].expires->unless.emplace();
        }
        Draft draft(member.holding);
        add(draft, "points", "2026-04-11T00:00");
        add(draft, "stamps", "2026-04-11T00:00");
        add(draft, "points", "2026-12-01T00:00");
        date_new_lots(draft, member.march());
        CHECK(draft.lots()[0].expires_at_ms == local("2026-04-11T00:00"));
        CHECK(draft.lots()[1].expires_at_ms ==
              local(has_unless ? "2026-04-11T00:00" : "2026-06-11T00:00"));
        CHECK(draft.lots()[2].expires_at_ms == local("2026-04-11T00:00"));
        CHECK(draft.lots()[3].expires_at_ms == local("2026-12-01T00:00"));
    }
}
