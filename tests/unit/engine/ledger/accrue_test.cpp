#include <doctest/doctest.h>

#include "unit/engine/support/book.h"
#include "unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)
using spaarpas::engine::test::find_step;

TEST_CASE("ledger: what settles at once is available at once") {
    Book book;
    book.give(30, "order-1");
    CHECK(book.balances().available == 30);
    CHECK(book.posted(Account::issued) == -30);
    CHECK(book.posted(Account::available) == 30);
    CHECK(number_of(book.last.trace, Code::booked_available, "amount") == 30);
}

TEST_CASE("ledger: nothing given is nothing to record") {
    Book book;
    book.give(0, "order-1");
    CHECK(is_nothing(book.last));
    CHECK(book.last.trace.empty());
}

TEST_CASE("ledger: what settles after no days does not wait") {
    Book book;
    book.points().settles = Settles{0, ""};
    book.give(30, "order-1");
    CHECK(book.balances().available == 30);
}

TEST_CASE("ledger: what settles by days is released at the start of its local day, once") {
    Book book;
    book.points().settles = Settles{14, ""};
    book.give(30, "order-1", 10 * day_ms + 5000);
    CHECK(book.balances().pending == 30);
    CHECK(number_of(book.last.trace, Code::booked_pending, "available_at_ms") == 24 * day_ms);
    CHECK(next_due(book.holding) == 24 * day_ms);
    book.pass(24 * day_ms - 1);
    CHECK(is_nothing(book.last));
    book.pass(24 * day_ms);
    CHECK(book.balances().pending == 0);
    CHECK(book.balances().available == 30);
    book.pass(25 * day_ms);
    CHECK(is_nothing(book.last));
}

TEST_CASE(
    "ledger: what settles by an event waits until one names its source, and lives from then on") {
    Book book;
    book.points().settles = Settles{0, "flown"};
    book.points().expires.emplace().after_days = 10;
    book.give(500, "flight-1", 0);
    book.give(700, "flight-2", 0);
    CHECK_FALSE(next_due(book.holding).has_value());
    book.pass(300 * day_ms);
    CHECK(book.balances().pending == 1200);
    Draft draft(book.holding);
    release_source(draft, "landed", book.at(300 * day_ms, "flight-1"));
    release_source(draft, "flown", book.at(300 * day_ms, "flight-1"));
    book.book(draft);
    CHECK(book.balances().pending == 700);
    CHECK(book.balances().available == 500);
    CHECK(next_due(book.holding) == 311 * day_ms);
}

TEST_CASE("ledger: a counter counts without lots, and cannot be spent") {
    Book book;
    book.program.units.front().kind = UnitKind::counter;
    book.give(3, "stay-1");
    CHECK(book.balances().available == 3);
    CHECK(book.posted(Account::issued) == -3);
    CHECK(book.holding.lots.empty());
    Draft draft(book.holding);
    CHECK(code_of(redeem(draft, book.at(0, ""), 1).problems()) == "unit_not_spendable");
    book.take_back(3, "stay-1");
    CHECK(book.balances().available == 0);
    CHECK(book.posted(Account::issued) == 3);
}

TEST_CASE("ledger: orders and spend are counted though no program declares them") {
    Book book;
    Draft draft(book.holding);
    CHECK(accrue(draft, book.at(0, "order-1", "orders"), 1).empty());
    CHECK(accrue(draft, book.at(0, "order-1", "spend"), 4995).empty());
    CHECK(accrue(draft, book.at(0, "order-1"), 49).empty());
    book.book(draft);
    CHECK(book.balances("orders").available == 1);
    CHECK(book.balances("spend").available == 4995);
    CHECK(book.balances().available == 49);
    CHECK(book.last.lots.size() == 1);
    CHECK(book.last.postings.size() == 6);
}

TEST_CASE("ledger: a debt is paid by what comes next before anything is booked, pending or not") {
    Book book;
    book.give(10, "order-1");
    book.spend(10);
    book.take_back(10, "order-1");
    book.points().settles = Settles{14, ""};
    book.give(4, "order-2");
    CHECK(book.balances().debt == -6);
    CHECK(book.balances().pending == 0);
    CHECK(number_of(book.last.trace, Code::debt_paid, "left") == 6);
    book.give(9, "order-3");
    CHECK(book.balances().debt == 0);
    CHECK(book.balances().pending == 3);
    CHECK(book.posted(Account::issued) == -9);
}

TEST_CASE(
    "ledger: with a negative balance the debt waits for the release, and the longest wait pays "
    "first") {
    Book book;
    book.points().shortfall = Shortfall::allow_negative;
    book.give(10, "order-1");
    book.spend(10);
    book.take_back(10, "order-1");
    book.points().settles = Settles{14, ""};
    book.give(30, "late", 3 * day_ms);
    book.give(6, "early", 0);
    CHECK(book.balances().pending == 36);
    CHECK(book.balances().debt == -10);
    book.pass(20 * day_ms);
    CHECK(book.balances().debt == 0);
    CHECK(book.balances().available == 26);
    CHECK(book.holding.lots.size() == 1);
    CHECK(book.holding.lots.front().source == "late");
}

TEST_CASE("ledger: a debt of one is paid as well") {
    Book book;
    book.give(1, "order-1");
    book.spend(1);
    book.take_back(1, "order-1");
    CHECK(book.balances().debt == -1);
    book.give(4, "order-2");
    CHECK(book.balances().debt == 0);
    CHECK(book.balances().available == 3);
}

TEST_CASE("ledger: of what waited as long, what came first pays the debt") {
    Book book;
    book.points().shortfall = Shortfall::allow_negative;
    book.give(10, "order-1");
    book.spend(10);
    book.take_back(10, "order-1");
    book.points().settles = Settles{14, ""};
    book.give(10, "first", 0);
    book.give(10, "second", 0);
    book.pass(14 * day_ms);
    REQUIRE(book.holding.lots.size() == 1);
    CHECK(book.holding.lots.front().source == "second");
}

TEST_CASE("ledger: the service desk corrects either way, but not below what there is") {
    Book book;
    book.correct(25);
    CHECK(book.balances().available == 25);
    CHECK(book.posted(Account::adjusted) == -25);
    book.correct(-5);
    CHECK(book.balances().available == 20);
    Draft draft(book.holding);
    CHECK(code_of(adjust(draft, book.at(0, "desk"), -21)) == "not_enough_units");
    CHECK(code_of(adjust(draft, book.at(0, "desk"), 0)) == "amount_invalid");
    book.correct(-20);
    CHECK(book.balances().available == 0);
}

TEST_CASE("ledger: a correction pays a debt first") {
    Book book;
    book.give(10, "order-1");
    book.spend(10);
    book.take_back(10, "order-1");
    book.correct(25);
    CHECK(book.balances().debt == 0);
    CHECK(book.balances().available == 15);
}

TEST_CASE("ledger: a balance beyond the bounds is refused") {
    Book book;
    book.give(9007199254740991, "order-1");
    Draft draft(book.holding);
    CHECK(accrue(draft, book.at(0, "order-2"), 1).empty());
    CHECK(code_of(draft.finish().problems()) == "amount_overflow");
    Draft other(book.holding);
    CHECK(code_of(accrue(other, book.at(0, "order-2"), -1)) == "amount_invalid");
    CHECK(code_of(reverse(other, book.at(0, "order-2"), -1)) == "amount_invalid");
}

TEST_CASE("ledger: a counter is corrected without lots, and who owes nothing pays nothing") {
    Book book;
    book.give(5, "order-1");
    CHECK(find_step(book.last.trace, Code::debt_paid) == nullptr);
    book.take_back(2, "");
    CHECK(book.balances().available == 3);
    CHECK(find_step(book.last.trace, Code::reversed_own) == nullptr);
    Book counted;
    counted.points().kind = UnitKind::counter;
    counted.correct(3);
    CHECK(counted.balances().available == 3);
    CHECK(counted.posted(Account::adjusted) == -3);
    CHECK(counted.holding.lots.empty());
}

TEST_CASE("ledger: nothing, and less than that, is not given back") {
    Book book;
    for (const std::int64_t amount : {0, -1}) {
        Draft draft(book.holding);
        spaarpas::base::List<Spent> spent;
        spent.emplace_back().amount = amount;
        CHECK(code_of(give_back(draft, book.at(0, "voucher"), spent, 0)) == "amount_invalid");
    }
}
