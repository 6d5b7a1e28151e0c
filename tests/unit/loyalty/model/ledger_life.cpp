#include "tests/unit/loyalty/model/ledger_life.h"

#include <algorithm>
#include <limits>

namespace spaarpas::model {

namespace {

using namespace loyalty;  // NOLINT(google-build-using-namespace): the model speaks of the same
                          // things

constexpr std::int64_t day_ms = 86400000;
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

constexpr bool is_member_account(Account account) {
    return account <= Account::debt;
}

std::int64_t balance(const Balances& balances, Account account) {
    switch (account) {
        case Account::pending:
            return balances.pending;
        case Account::available:
            return balances.available;
        case Account::held:
            return balances.held;
        default:
            return balances.debt;
    }
}

const Lot* find_lot(const Holding& holding, std::int64_t id) {
    const auto same = [id](const Lot& lot) { return lot.id == id; };
    const auto found = std::find_if(holding.lots.begin(), holding.lots.end(), same);
    return found == holding.lots.end() ? nullptr : &*found;
}

}  // namespace

Life::Life(test::Dice& dice) {
    program_.points.pending_days = dice.between(0, 3);
    program_.points.expires_after_days = dice.between(0, 8);
    program_.points.shortfall = static_cast<Shortfall>(dice.between(0, 2));
}

std::string Life::step(test::Dice& dice) {
    switch (dice.between(0, 6)) {
        case 0:
        case 1:
            earn(dice);
            break;
        case 2:
            spend(dice);
            break;
        case 3:
            refund(dice);
            break;
        case 4:
            pass_time(dice);
            break;
        case 5:
            cancel(dice);
            break;
        default:
            correct(dice);
    }
    expect_rebuilt();
    expect_same_as_jar();
    return broken_;
}

void Life::expect(bool holds, const char* promise) {
    if (!holds && broken_.empty()) {
        broken_ = promise;
    }
}

void Life::book(base::Result<Movement> movement) {
    expect(movement.ok(), "the movement is allowed");
    if (!movement.ok()) {
        return;
    }
    expect_sound(movement.value());
    written_.push_back(movement.value());
    const auto id = static_cast<std::int64_t>(written_.size());
    auto after = apply(holding_, written_.back(), id);
    expect(after.ok(), "the movement can be applied");
    if (after.ok()) {
        holding_ = after.value();
    }
}

void Life::expect_sound(const Movement& movement) {
    std::int64_t sum = 0;
    std::vector<Account> seen;
    for (const Posting& posting : movement.postings) {
        sum += posting.points;
        expect(posting.points != 0, "no posting is empty");
        expect(std::count(seen.begin(), seen.end(), posting.account) == 0, "one an account");
        seen.push_back(posting.account);
    }
    expect(sum == 0, "the postings of an entry add up to zero");
    for (const Lot& lot : movement.lots) {
        expect(lot.remaining_points >= 0 && lot.remaining_points <= lot.points,
               "a lot holds from nothing to what it was made with");
    }
}

/// The balances are what the entries add up to, and never below what the program allows.
void Life::expect_rebuilt() {
    std::int64_t sums[8] = {};
    for (const Movement& movement : written_) {
        for (const Posting& posting : movement.postings) {
            sums[static_cast<int>(posting.account)] += posting.points;
        }
    }
    std::int64_t all = 0;
    for (int index = 0; index < 8; ++index) {
        const auto account = static_cast<Account>(index);
        all += sums[index];
        expect(!is_member_account(account) || sums[index] == balance(holding_.balances, account),
               "the balances are what the entries add up to");
    }
    expect(all == 0, "all accounts add up to zero");
    expect(sums[static_cast<int>(Account::issued)] <= 0, "no more taken back than issued");
    expect(holding_.balances.available >= 0 && holding_.balances.pending >= 0 &&
               holding_.balances.debt <= 0,
           "no balance is below zero but the debt");
    expect(program_.points.shortfall != Shortfall::claw_back_to_zero || holding_.balances.debt == 0,
           "no debt where the program claws back to zero");
}

void Life::expect_same_as_jar() {
    expect(holding_.balances.available == jar_.count(false), "available as in the jar");
    expect(holding_.balances.pending == jar_.count(true), "pending as in the jar");
    expect(holding_.balances.debt == -jar_.debt, "the debt as in the jar");
    for (const Lot& lot : holding_.lots) {
        const auto of_lot = [&lot](const Coin& coin) {
            return coin.source == lot.source && coin.pending == lot.pending &&
                   coin.expires_at == lot.expires_at_ms.value_or(never) &&
                   coin.available_at == lot.available_at_ms;
        };
        const auto coins = std::count_if(jar_.coins.begin(), jar_.coins.end(), of_lot);
        expect(coins >= lot.remaining_points, "the coins of a lot are in the jar");
    }
}

/// What was spent expired no later than what is left.
void Life::expect_first_expiring_spent(const Holding& before) {
    std::int64_t last_spent = 0;
    std::int64_t first_left = never;
    for (const Lot& lot : before.lots) {
        const Lot* const after = find_lot(holding_, lot.id);
        const std::int64_t left = after == nullptr ? 0 : after->remaining_points;
        const std::int64_t expires = lot.expires_at_ms.value_or(never);
        last_spent = left < lot.remaining_points ? std::max(last_spent, expires) : last_spent;
        first_left = !lot.pending && left > 0 ? std::min(first_left, expires) : first_left;
    }
    expect(last_spent <= first_left, "what expires first is spent first");
}

Coin Life::coin(const std::string& source, std::int64_t available_at) const {
    const std::int64_t days = program_.points.expires_after_days;
    const std::int64_t expires = (available_at / day_ms + days + 1) * day_ms;
    return {source, false, available_at, days == 0 ? never : expires, 0};
}

void Life::earn(test::Dice& dice) {
    const std::int64_t points = dice.between(0, 30);
    const std::string order = "order-" + std::to_string(++orders_);
    const bool waits = program_.points.pending_days > 0;
    const std::int64_t from =
        waits ? (at_ms_ / day_ms + program_.points.pending_days) * day_ms : at_ms_;
    Coin earned = coin(order, from);
    earned.pending = waits;
    const bool later = waits && program_.points.shortfall == Shortfall::allow_negative;
    book(accrue(program_, holding_, points, order, at_ms_));
    jar_.put(points, earned, !later);
}

void Life::spend(test::Dice& dice) {
    const std::int64_t points = dice.between(1, 25);
    if (points > jar_.count(false)) {
        expect(!redeem(holding_, points).ok(), "what is not there cannot be spent");
        return;
    }
    const Holding before = holding_;
    book(redeem(holding_, points));
    expect_first_expiring_spent(before);
    spent_.push_back({points, latest_expiry(written_.back())});
    for (std::int64_t taken = 0; taken < points; ++taken) {
        expect(jar_.take_one(false, ""), "the jar holds what was spent");
    }
}

/// A voucher that nobody used comes back, with the longest life of what was spent on it.
void Life::cancel(test::Dice& dice) {
    if (spent_.empty()) {
        return;
    }
    const auto place = static_cast<std::ptrdiff_t>(dice.roll(spent_.size()));
    const Spent spent = spent_[static_cast<std::size_t>(place)];
    spent_.erase(spent_.begin() + place);
    const std::string source = "cancelled-" + std::to_string(written_.size());
    book(cancel_redemption(holding_, spent.points, source, at_ms_, spent.expires_at_ms));
    const Coin back{source, false, at_ms_, spent.expires_at_ms.value_or(never), 0};
    jar_.put(spent.points, back);
}

void Life::refund(test::Dice& dice) {
    const std::string order = "order-" + std::to_string(dice.between(0, orders_));
    // No refund takes back more than was issued in all.
    std::int64_t issued = 0;
    for (const Movement& movement : written_) {
        for (const Posting& posting : movement.postings) {
            issued -= posting.account == Account::issued ? posting.points : 0;
        }
    }
    const std::int64_t points = std::min(dice.between(0, 20), issued);
    book(reverse(program_, holding_, points, order));
    for (std::int64_t taken = 0; taken < points; ++taken) {
        const bool found = jar_.take_one(true, order) || jar_.take_one(false, order) ||
                           jar_.take_one(false, "") || jar_.take_one(true, "");
        const bool owed = program_.points.shortfall != Shortfall::claw_back_to_zero;
        jar_.debt += !found && owed ? 1 : 0;
    }
}

void Life::correct(test::Dice& dice) {
    const std::int64_t points = dice.between(-10, 10);
    if (points == 0 || -points > jar_.count(false)) {
        expect(!adjust(program_, holding_, points, "desk", at_ms_).ok(), "no such correction");
        return;
    }
    book(adjust(program_, holding_, points, "desk", at_ms_));
    if (points > 0) {
        jar_.put(points, coin("desk", at_ms_));
    }
    for (std::int64_t taken = points; taken < 0; ++taken) {
        expect(jar_.take_one(false, ""), "the jar holds what was corrected");
    }
}

void Life::pass_time(test::Dice& dice) {
    at_ms_ += dice.between(0, 2 * day_ms);
    book(release_due(holding_, at_ms_));
    jar_.release(at_ms_);
    book(expire_due(holding_, at_ms_));
    jar_.expire(at_ms_);
}

}  // namespace spaarpas::model
