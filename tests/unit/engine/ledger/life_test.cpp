#include "engine/ledger/life.h"

#include <doctest/doctest.h>

#include "unit/engine/support/book.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)
using spaarpas::base::CivilDate;
using spaarpas::base::days_from_civil;

namespace {

/// The start of a day in Amsterdam's winter time, an hour before that in UTC.
std::int64_t winter(const CivilDate& date) {
    return days_from_civil(date) * day_ms - 3600000;
}

Program program_in_winter() {
    Program program = program_of_points();
    program.zone.push_back({0, 60});
    return program;
}

void check_idle_life(Book& book, std::int64_t since_ms, std::int64_t expires_at_ms) {
    Draft draft(book.holding);
    set_idle_expiry(draft, book.program, book.points(), since_ms);
    book.book(draft);
    for (const Lot& lot : book.holding.lots) {
        CHECK(lot.expires_at_ms == expires_at_ms);
    }
}

}  // namespace

TEST_CASE("ledger: units expire at the end of their last local day") {
    Book book;
    book.points().expires.emplace().after_days = 10;
    book.give(30, "order-1", 5000);
    book.pass(11 * day_ms - 1);
    CHECK(book.balances().available == 30);
    book.pass(11 * day_ms);
    CHECK(book.balances().available == 0);
    CHECK(book.posted(Account::expired) == 30);
    CHECK(number_of(book.last.trace, Code::expired, "expired_at_ms") == 11 * day_ms);
}

TEST_CASE("ledger: units expire so many months after the end of the period in which they came") {
    struct Case {
        Period period;
        std::int64_t plus_months;
        CivilDate available;
        CivilDate expires;
    };
    const Case cases[] = {{Period::year, 0, {2026, 5, 17}, {2027, 1, 1}},
                          {Period::year, 3, {2026, 12, 31}, {2027, 4, 1}},
                          {Period::quarter, 0, {2026, 5, 17}, {2026, 7, 1}},
                          {Period::quarter, 6, {2026, 10, 1}, {2027, 7, 1}},
                          {Period::month, 0, {2026, 1, 31}, {2026, 2, 1}},
                          {Period::month, 24, {2026, 12, 1}, {2029, 1, 1}},
                          {Period::week, 6, {2026, 8, 29}, {2027, 2, 28}},
                          {Period::day, 1, {2026, 1, 30}, {2026, 2, 28}}};
    Program program = program_in_winter();
    Unit& unit = program.units.front();
    for (const Case& one : cases) {
        CAPTURE(one.expires.month);
        unit.expires = Expires{};
        unit.expires->at_end_of = one.period;
        unit.expires->plus_months = one.plus_months;
        const auto expires_at_ms = expires_from(program, unit, winter(one.available), std::nullopt);
        CHECK(expires_at_ms == winter(one.expires));
    }
}

TEST_CASE(
    "ledger: idle units expire months after the newest event, or after they came where that is "
    "later") {
    Program program = program_in_winter();
    Unit& unit = program.units.front();
    unit.expires.emplace().idle_months = 6;
    const std::int64_t came = winter({2026, 8, 31});
    const std::int64_t event = winter({2026, 10, 5});
    CHECK(expires_from(program, unit, came, std::nullopt) == winter({2027, 3, 1}));
    CHECK(expires_from(program, unit, came, event) == winter({2027, 4, 6}));
    CHECK(expires_from(program, unit, event, came) == winter({2027, 4, 6}));
}

TEST_CASE(
    "ledger: an event moves the life of all lots of an idle unit, and the entry says it once") {
    Book book;
    book.points().expires.emplace().idle_months = 1;
    for (int order = 1; order <= 20; ++order) {
        book.give(5, "order-" + std::to_string(order), order * day_ms);
    }
    check_idle_life(book, 25 * day_ms, (31 + 26) * day_ms);
    CHECK(book.last.lots.empty());
    CHECK(book.last.activities.size() == 1);
    CHECK(book.last.postings.empty());
    CHECK_FALSE(is_nothing(book.last));
}

TEST_CASE("ledger: an event that is undone takes the life back that it gave") {
    Book book;
    book.points().expires.emplace().idle_months = 1;
    book.give(5, "order-1", 4 * day_ms);
    check_idle_life(book, 25 * day_ms, (31 + 26) * day_ms);
    check_idle_life(book, 4 * day_ms, (31 + 5) * day_ms);
    CHECK(book.last.lots.size() == 1);
}

TEST_CASE("ledger: what a condition spares counts as an event of that instant") {
    Book book;
    book.points().expires.emplace().idle_months = 1;
    book.give(5, "order-1", 0);
    const std::int64_t due_ms = next_due(book.holding).value_or(0);
    CHECK(due_ms == 32 * day_ms);
    Draft draft(book.holding);
    CHECK_FALSE(is_expiring(draft, book.points(), due_ms - 1));
    CHECK(is_expiring(draft, book.points(), due_ms));
    set_idle_expiry(draft, book.program, book.points(), due_ms);
    expire_due(draft, due_ms);
    book.book(draft);
    CHECK(book.balances().available == 5);
    CHECK(next_due(book.holding) == (31 + 28 + 2) * day_ms);
}

TEST_CASE("ledger: what comes later to an idle unit lives by the same event") {
    Book book;
    book.points().expires.emplace().idle_months = 1;
    check_idle_life(book, 25 * day_ms, 0);
    book.give(5, "late", 3 * day_ms);
    CHECK(book.holding.lots.front().expires_at_ms == (31 + 26) * day_ms);
    const auto spent = book.spend(5, 26 * day_ms);
    check_idle_life(book, 58 * day_ms, 0);
    book.give_back(spent, 60 * day_ms);
    CHECK(book.holding.lots.front().expires_at_ms == (31 + 28 + 31 - 3) * day_ms);
}

TEST_CASE("ledger: what is given in the movement of an event lives by it already") {
    Book book;
    book.points().expires.emplace().idle_months = 1;
    Draft draft(book.holding);
    set_idle_expiry(draft, book.program, book.points(), 25 * day_ms);
    CHECK(accrue(draft, book.at(3 * day_ms, "late"), 5).empty());
    book.book(draft);
    CHECK(book.holding.lots.front().expires_at_ms == (31 + 26) * day_ms);
}

TEST_CASE("ledger: what is gone has no life to take back, and no date that comes") {
    Book book;
    book.points().expires.emplace().idle_months = 1;
    book.give(5, "order-1", 4 * day_ms);
    check_idle_life(book, 25 * day_ms, (31 + 26) * day_ms);
    book.pass((31 + 26) * day_ms);
    Draft draft(book.loaded("order-1"));
    set_idle_expiry(draft, book.program, book.points(), 4 * day_ms);
    CHECK(draft.finish().value().lots.empty());
    CHECK(book.loaded("order-1").lots.size() == 1);
    CHECK_FALSE(next_due(book.loaded("order-1")).has_value());
}

TEST_CASE("ledger: an event that keeps a unit alive shortens no life that was given") {
    Book book;
    book.points().expires.emplace().idle_months = 1;
    book.give(5, "order-1", 0);
    const auto spent = book.spend(5, 0);
    book.give_back(spent, day_ms, 90 * day_ms);
    check_idle_life(book, 2 * day_ms, 90 * day_ms);
}
