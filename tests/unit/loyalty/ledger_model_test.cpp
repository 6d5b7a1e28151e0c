#include "tests/unit/loyalty/model/ledger_model.h"

#include <doctest/doctest.h>

#include "tests/unit/loyalty/ledger_world.h"
#include "tests/unit/loyalty/random_world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)
using spaarpas::model::Coin;
using spaarpas::model::Jar;

namespace {

/// A book and a jar that live through the same events.
struct Life {
    Book book;
    Jar jar;
    std::int64_t at_ms = 0;
    std::int64_t orders = 0;

    explicit Life(SeededDice& dice) {
        book.program.points.pending_days = dice.between(0, 3);
        book.program.points.expires_after_days = dice.between(1, 8);
        book.program.points.shortfall = static_cast<Shortfall>(dice.between(0, 2));
    }

    [[nodiscard]] bool waits() const { return book.program.points.pending_days > 0; }

    [[nodiscard]] Coin coin(const std::string& source, std::int64_t available_at) const {
        const std::int64_t last = available_at / day_ms + book.program.points.expires_after_days;
        return {source, false, available_at, (last + 1) * day_ms, 0};
    }

    void earn(SeededDice& dice) {
        const std::int64_t points = dice.between(0, 30);
        const std::string order = "order-" + std::to_string(++orders);
        const std::int64_t from =
            waits() ? (at_ms / day_ms + book.program.points.pending_days) * day_ms : at_ms;
        Coin earned = coin(order, from);
        earned.pending = waits();
        const bool later = waits() && book.program.points.shortfall == Shortfall::allow_negative;
        book.earn(points, order, at_ms);
        jar.put(points, earned, !later);
    }

    void spend(SeededDice& dice) {
        const std::int64_t points = dice.between(1, 25);
        const std::int64_t there = jar.count(false);
        if (points > there) {
            CHECK_FALSE(redeem(book.holding, points).ok());
            return;
        }
        book.spend(points);
        for (std::int64_t taken = 0; taken < points; ++taken) {
            CHECK(jar.take_one(false, ""));
        }
    }

    void refund(SeededDice& dice) {
        if (orders == 0) {
            return;
        }
        const std::string order = "order-" + std::to_string(dice.between(1, orders));
        const std::int64_t points = dice.between(0, 20);
        book.take_back(points, order);
        for (std::int64_t taken = 0; taken < points; ++taken) {
            const bool found = jar.take_one(true, order) || jar.take_one(false, order) ||
                               jar.take_one(false, "") || jar.take_one(true, "");
            const bool owed = book.program.points.shortfall != Shortfall::claw_back_to_zero;
            jar.debt += !found && owed ? 1 : 0;
        }
    }

    void correct(SeededDice& dice) {
        const std::int64_t points = dice.between(1, 10);
        book.book(adjust(book.program, book.holding, points, "desk", at_ms));
        jar.put(points, coin("desk", at_ms));
    }

    void pass_time(SeededDice& dice) {
        at_ms += dice.between(0, 2 * day_ms);
        book.book(release_due(book.holding, at_ms));
        jar.release(at_ms);
        book.book(expire_due(book.holding, at_ms));
        jar.expire(at_ms);
    }

    void compare() const {
        CHECK(book.balances().available == jar.count(false));
        CHECK(book.balances().pending == jar.count(true));
        CHECK(book.balances().debt == -jar.debt);
        for (const Lot& lot : book.holding.lots) {
            std::int64_t coins = 0;
            for (const Coin& coin : jar.coins) {
                coins += coin.source == lot.source && coin.expires_at == lot.expires_at_ms &&
                                 coin.available_at == lot.available_at_ms
                             ? 1
                             : 0;
            }
            CHECK(coins >= lot.remaining_points);
        }
    }
};

}  // namespace

TEST_CASE("ledger: 200 random lives hold what a jar of coins holds") {
    SeededDice dice(77);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        Life life(dice);
        for (int step = 0; step < 40; ++step) {
            CAPTURE(step);
            switch (dice.between(0, 5)) {
                case 0:
                case 1:
                    life.earn(dice);
                    break;
                case 2:
                    life.spend(dice);
                    break;
                case 3:
                    life.refund(dice);
                    break;
                case 4:
                    life.pass_time(dice);
                    break;
                default:
                    life.correct(dice);
            }
            life.compare();
        }
    }
}
