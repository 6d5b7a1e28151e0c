#include <doctest/doctest.h>

#include "unit/engine/support/book.h"
#include "unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)
using spaarpas::engine::test::find_step;

TEST_CASE("ledger: what expires first is spent first, what never expires last") {
    Book book;
    book.give(10, "never");
    book.points().expires.emplace().after_days = 30;
    book.give(10, "late", 5 * day_ms);
    book.give(10, "early", 0);
    book.spend(15);
    CHECK(book.holding.lots.size() == 2);
    CHECK(book.holding.lots.front().source == "never");
    CHECK(book.holding.lots.front().remaining == 10);
    CHECK(book.holding.lots.back().source == "late");
    CHECK(book.holding.lots.back().remaining == 5);
    CHECK(book.posted(Account::redeemed) == 15);
}

TEST_CASE("ledger: nobody spends more than is available") {
    Book book;
    book.give(10, "order-1");
    Draft draft(book.holding);
    CHECK(code_of(redeem(draft, book.at(0, ""), 11).problems()) == "not_enough_units");
    CHECK(code_of(redeem(draft, book.at(0, ""), 0).problems()) == "amount_invalid");
    CHECK(code_of(redeem(draft, book.at(0, ""), -5).problems()) == "amount_invalid");
    book.spend(10);
    CHECK(book.holding.lots.empty());
}

TEST_CASE("ledger: a redemption that is undone gives each part back with the life that it had") {
    Book book;
    book.points().expires.emplace().after_days = 30;
    book.give(10, "order-1", 0);
    book.give(10, "order-2", day_ms);
    const auto spent = book.spend(15, 2 * day_ms);
    CHECK(spent.size() == 2);
    book.give_back(spent, 3 * day_ms);
    CHECK(book.balances().available == 20);
    CHECK(book.posted(Account::redeemed) == -15);
    CHECK(number_of(book.last.trace, Code::given_back, "amount") == 10);
    book.pass(31 * day_ms);
    CHECK(book.balances().available == 10);
    book.pass(32 * day_ms);
    CHECK(book.balances().available == 0);
}

TEST_CASE("ledger: what is given back late lives at least as long as the caller asks") {
    Book book;
    book.points().expires.emplace().after_days = 30;
    book.give(10, "order-1", 0);
    const auto spent = book.spend(10, 0);
    book.give_back(spent, 40 * day_ms, 54 * day_ms);
    CHECK(next_due(book.holding) == 54 * day_ms);
}

TEST_CASE("ledger: what is given back pays a debt first") {
    Book book;
    book.give(10, "order-1");
    const auto spent = book.spend(10);
    book.take_back(10, "order-1");
    CHECK(book.balances().debt == -10);
    book.give_back(spent, day_ms);
    CHECK(find_step(book.last.trace, Code::given_back) == nullptr);
    CHECK(book.balances().debt == 0);
    CHECK(book.balances().available == 0);
}

TEST_CASE("ledger: what is given back is still its order's when that is refunded") {
    Book book;
    book.points().expires.emplace().after_days = 30;
    book.give(50, "order-1", 0);
    book.give(20, "order-2", 29 * day_ms);
    const auto spent = book.spend(50, 0);
    book.give_back(spent, day_ms);
    book.pass(31 * day_ms);
    CHECK(book.balances().available == 20);
    book.take_back(50, "order-1", 32 * day_ms);
    CHECK(book.balances().available == 20);
    CHECK(book.balances().debt == 0);
}
