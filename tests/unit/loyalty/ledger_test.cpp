#include <doctest/doctest.h>

#include "tests/unit/loyalty/ledger_world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

TEST_CASE("ledger: an award without a return window is available at once") {
    Book book;
    book.earn(30, "order-1");
    CHECK(book.balances().available == 30);
    CHECK(book.posted(Account::issued) == -30);
    CHECK(find_step(book.last.trace, "booked_available") != nullptr);
}

TEST_CASE("ledger: an award of nothing posts nothing") {
    Book book;
    book.earn(0, "order-1");
    CHECK(book.last.postings.empty());
    CHECK(book.last.lots.empty());
}

TEST_CASE("ledger: pending points are released when the return window is over, once") {
    Book book;
    book.program.points.pending_days = 14;
    book.earn(30, "order-1", 10 * day_ms + 5000);
    CHECK(book.balances().pending == 30);
    book.book(release_due(book.holding, 24 * day_ms - 1));
    CHECK(book.last.postings.empty());
    book.book(release_due(book.holding, 24 * day_ms));
    CHECK(book.balances().pending == 0);
    CHECK(book.balances().available == 30);
    book.book(release_due(book.holding, 25 * day_ms));
    CHECK(book.last.postings.empty());
}

TEST_CASE("ledger: points expire at the end of their last local day") {
    Book book;
    book.program.points.expires_after_days = 10;
    book.earn(30, "order-1", 5000);
    book.book(expire_due(book.holding, 11 * day_ms - 1));
    CHECK(book.balances().available == 30);
    book.book(expire_due(book.holding, 11 * day_ms));
    CHECK(book.balances().available == 0);
    CHECK(book.posted(Account::expired) == 30);
    CHECK(number_of(book.last.trace, "points_expired", "expired_at_ms") == 11 * day_ms);
}

TEST_CASE("ledger: what expires first is spent first, what never expires last") {
    Book book;
    book.earn(10, "never");
    book.program.points.expires_after_days = 30;
    book.earn(10, "late", 5 * day_ms);
    book.earn(10, "early", 0);
    book.spend(15);
    REQUIRE(book.holding.lots.size() == 2);
    CHECK(book.holding.lots[0].source == "never");
    CHECK(book.holding.lots[0].remaining_points == 10);
    CHECK(book.holding.lots[1].source == "late");
    CHECK(book.holding.lots[1].remaining_points == 5);
    CHECK(book.posted(Account::redeemed) == 15);
}

TEST_CASE("ledger: nobody spends more than is available") {
    Book book;
    book.earn(10, "order-1");
    CHECK(redeem(book.holding, 11).problems().front().code == "not_enough_points");
    CHECK(redeem(book.holding, 0).problems().front().code == "points_invalid");
    CHECK(redeem(book.holding, -5).problems().front().code == "points_invalid");
    book.spend(10);
    CHECK(book.holding.lots.empty());
}

TEST_CASE("ledger: a cancelled redemption gives the points back with the newest expiry it took") {
    Book book;
    book.program.points.expires_after_days = 30;
    book.earn(10, "order-1", 0);
    book.earn(10, "order-2", day_ms);
    book.spend(15);
    const auto expires = latest_expiry(book.last);
    CHECK(expires == 32 * day_ms);
    book.book(cancel_redemption(book.holding, 15, "voucher-1", 2 * day_ms, expires));
    CHECK(book.balances().available == 20);
    CHECK(book.posted(Account::redeemed) == -15);
    CHECK(book.holding.lots.back().expires_at_ms == 32 * day_ms);
}

TEST_CASE("ledger: a reversal takes the order's own pending points before anything else") {
    Book book;
    book.earn(20, "old");
    book.program.points.pending_days = 14;
    book.earn(10, "new");
    book.take_back(6, "new");
    CHECK(book.balances().pending == 4);
    CHECK(book.balances().available == 20);
    CHECK(number_of(book.last.trace, "reversed_own", "pending_points") == 6);
    book.take_back(9, "new");
    CHECK(book.balances().pending == 0);
    CHECK(book.balances().available == 15);
    CHECK(number_of(book.last.trace, "reversed_other", "points") == 5);
}

TEST_CASE("ledger: points that are spent already are the program's choice") {
    struct Case {
        Shortfall shortfall;
        std::int64_t debt;
        std::int64_t issued;
        const char* step;
    };
    const Case cases[] = {{Shortfall::claw_back_to_zero, 0, 4, "shortfall_forgiven"},
                          {Shortfall::hold_back, -6, 10, "shortfall_owed"},
                          {Shortfall::allow_negative, -6, 10, "shortfall_owed"}};
    for (const Case& one : cases) {
        Book book;
        book.program.points.shortfall = one.shortfall;
        book.earn(10, "order-1");
        book.spend(6);
        book.take_back(10, "order-1");
        CHECK(book.balances().available == 0);
        CHECK(book.balances().debt == one.debt);
        CHECK(book.posted(Account::issued) == one.issued);
        CHECK(number_of(book.last.trace, one.step, "points") == 6);
    }
}

TEST_CASE("ledger: a debt is paid by the next award before anything is booked") {
    Book book;
    book.program.points.shortfall = Shortfall::hold_back;
    book.earn(10, "order-1");
    book.spend(10);
    book.take_back(10, "order-1");
    book.program.points.pending_days = 14;
    book.earn(4, "order-2");
    CHECK(book.balances().debt == -6);
    CHECK(book.balances().pending == 0);
    CHECK(number_of(book.last.trace, "debt_paid", "left_points") == 6);
    book.earn(9, "order-3");
    CHECK(book.balances().debt == 0);
    CHECK(book.balances().pending == 3);
    CHECK(book.posted(Account::issued) == -9);
}

TEST_CASE("ledger: with a negative balance the debt waits until points become available") {
    Book book;
    book.program.points.shortfall = Shortfall::allow_negative;
    book.earn(10, "order-1");
    book.spend(10);
    book.take_back(10, "order-1");
    book.program.points.pending_days = 14;
    book.earn(30, "order-2");
    CHECK(book.balances().pending == 30);
    CHECK(book.balances().debt == -10);
    book.book(release_due(book.holding, 20 * day_ms));
    CHECK(book.balances().debt == 0);
    CHECK(book.balances().available == 20);
}

TEST_CASE("ledger: the service desk corrects either way, but not below what there is") {
    Book book;
    book.book(adjust(book.program, book.holding, 25, "ticket-1", 0));
    CHECK(book.balances().available == 25);
    CHECK(book.posted(Account::adjusted) == -25);
    book.book(adjust(book.program, book.holding, -5, "ticket-2", 0));
    CHECK(book.balances().available == 20);
    CHECK(adjust(book.program, book.holding, -21, "t", 0).problems().front().code ==
          "not_enough_points");
    CHECK(adjust(book.program, book.holding, 0, "t", 0).problems().front().code ==
          "points_invalid");
}

TEST_CASE("ledger: a balance beyond the bounds is refused") {
    Book book;
    book.earn(9007199254740991, "order-1");
    CHECK(accrue(book.program, book.holding, 1, "order-2", 0).problems().front().code ==
          "amount_overflow");
    CHECK(accrue(book.program, book.holding, -1, "order-2", 0).problems().front().code ==
          "points_invalid");
}

TEST_CASE("ledger: an entry that was altered does not apply") {
    Book book;
    book.earn(10, "order-1");
    Movement altered = redeem(book.holding, 5).value();
    altered.postings[0].points -= 1;
    CHECK(apply(book.holding, altered, 9).problems().front().code == "movement_unbalanced");
    altered = redeem(book.holding, 5).value();
    altered.lots[0].remaining_points += 1;
    CHECK(apply(book.holding, altered, 9).problems().front().code == "movement_unbalanced");
}
