#include <doctest/doctest.h>

#include "unit/engine/support/book.h"
#include "unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)
using spaarpas::engine::test::find_step;

TEST_CASE("ledger: a reversal takes its source's own pending units before anything else") {
    Book book;
    book.give(20, "old");
    book.points().settles = Settles{14, ""};
    book.give(10, "new");
    book.take_back(6, "new");
    CHECK(book.balances().pending == 4);
    CHECK(book.balances().available == 20);
    CHECK(number_of(book.last.trace, Code::reversed_own, "pending") == 6);
    CHECK(find_step(book.last.trace, Code::reversed_expired) == nullptr);
    CHECK(find_step(book.last.trace, Code::reversed_other) == nullptr);
    book.take_back(9, "new");
    CHECK(book.balances().pending == 0);
    CHECK(book.balances().available == 15);
    CHECK(number_of(book.last.trace, Code::reversed_other, "amount") == 5);
}

TEST_CASE("ledger: what has expired is not taken a second time") {
    Book book;
    book.points().expires.emplace().after_days = 30;
    book.give(100, "january", 4 * day_ms);
    book.pass(40 * day_ms);
    book.give(50, "february", 40 * day_ms);
    book.take_back(100, "january", 40 * day_ms);
    CHECK(book.balances().available == 50);
    CHECK(book.balances().debt == 0);
    CHECK(book.last.postings.empty());
    CHECK(number_of(book.last.trace, Code::reversed_expired, "amount") == 100);
}

TEST_CASE("ledger: a lot of which a reversal takes nothing is not written anew") {
    Book book;
    book.give(10, "order-1");
    book.give(10, "order-1");
    book.take_back(10, "order-1");
    REQUIRE(book.last.lots.size() == 1);
    CHECK(book.last.lots.front().remaining == 0);
}

TEST_CASE("ledger: what has expired counts once over all refunds of an order") {
    Book book;
    book.points().expires.emplace().after_days = 30;
    book.give(100, "order-1", 0);
    book.spend(40, 0);
    book.pass(31 * day_ms);
    book.points().expires.reset();
    book.give(50, "order-2", 32 * day_ms);
    book.take_back(50, "order-1", 33 * day_ms);
    CHECK(book.balances().available == 50);
    CHECK_FALSE(is_nothing(book.last));
    book.take_back(50, "order-1", 34 * day_ms);
    CHECK(book.balances().available == 10);
    CHECK(number_of(book.last.trace, Code::reversed_expired, "amount") == 10);
    CHECK(book.posted(Account::issued) == 40);
}

TEST_CASE(
    "ledger: units that are spent already are the unit's choice, and the postings say what was "
    "taken") {
    struct Case {
        Shortfall shortfall;
        std::int64_t debt;
        std::int64_t issued;
        Code code;
    };
    const Case cases[] = {{Shortfall::forgive, 0, 4, Code::shortfall_forgiven},
                          {Shortfall::hold_back, -6, 10, Code::shortfall_owed},
                          {Shortfall::allow_negative, -6, 10, Code::shortfall_owed}};
    for (const Case& one : cases) {
        Book book;
        book.points().shortfall = one.shortfall;
        book.give(10, "order-1");
        book.spend(6);
        book.take_back(10, "order-1");
        CHECK(book.balances().available == 0);
        CHECK(book.balances().debt == one.debt);
        CHECK(book.posted(Account::issued) == one.issued);
        CHECK(book.posted(Account::available) == -4);
        CHECK(number_of(book.last.trace, one.code, "amount") == 6);
    }
}

TEST_CASE("ledger: buy, redeem and refund, five times, brings no second voucher") {
    Book book;
    std::int64_t vouchers = 0;
    for (int round = 1; round <= 5; ++round) {
        const std::string order = "order-" + std::to_string(round);
        book.give(50, order, round * day_ms);
        if (book.balances().available >= 50) {
            book.spend(50, round * day_ms);
            ++vouchers;
        }
        book.take_back(50, order, round * day_ms);
    }
    CHECK(vouchers == 1);
    CHECK(book.balances().available == 0);
    CHECK(book.balances().debt == -50);
}

TEST_CASE("ledger: what is taken back of one unit leaves the others alone") {
    Book book;
    book.program.units.emplace_back().id = "stamps";
    Draft gives(book.holding);
    CHECK(accrue(gives, book.at(0, "order-1"), 30).empty());
    CHECK(accrue(gives, book.at(0, "order-1", "stamps"), 2).empty());
    book.book(gives);
    book.take_back(40, "order-1");
    CHECK(book.balances().debt == -10);
    CHECK(book.balances("stamps").available == 2);
    CHECK(book.balances("stamps").debt == 0);
}
