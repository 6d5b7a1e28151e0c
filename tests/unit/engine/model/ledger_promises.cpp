// What must hold after every event of a life.
#include <algorithm>

#include "engine/explain/note.h"
#include "json/message.h"
#include "tests/unit/engine/model/ledger_life.h"

namespace spaarpas::engine_model {

using namespace engine;  // NOLINT(google-build-using-namespace): the model speaks of the same
                         // things

namespace {

std::int64_t balance_in(const Holding& holding, const std::string& unit, Account account) {
    for (Balances balances : holding.balances) {
        if (balances.unit == unit) {
            return *balance_of(balances, account);
        }
    }
    return 0;
}

std::int64_t sum_in(const Movement& movement, const std::string& unit, bool members_only) {
    std::int64_t sum = 0;
    for (const Posting& posting : movement.postings) {
        const bool counts = !members_only || posting.account <= Account::debt;
        sum += counts && posting.unit == unit ? posting.amount : 0;
    }
    return sum;
}

bool is_one_an_account(const Movement& movement) {
    for (const Posting& posting : movement.postings) {
        const auto same = [&posting](const Posting& other) {
            return other.unit == posting.unit && other.account == posting.account;
        };
        const auto& all = movement.postings;
        if (posting.amount == 0 || std::count_if(all.begin(), all.end(), same) != 1) {
            return false;
        }
    }
    return true;
}

bool reads_back(const Movement& movement) {
    const std::string text = json::write_message(movement);
    const auto again = json::read_message<Movement>(text, json::UnknownFields::refused);
    return again.ok() && json::write_message(again.value()) == text;
}

}  // namespace

void Life::expect(bool holds, const char* promise) {
    if (!holds && broken_.empty()) {
        broken_ = promise;
    }
}

void Life::record(Draft& draft) {
    auto movement = draft.finish();
    expect(movement.ok(), "the movement is within bounds");
    if (!movement) {
        return;
    }
    next_lot_ = number_lots(movement.value(), next_lot_);
    written_.push_back(std::move(movement.value()));
    expect_sound(written_.back());
    store(written_.back());
    auto after = apply(program_, holding_, written_.back());
    expect(after.ok(), "the movement can be applied");
    if (after) {
        holding_ = std::move(after.value());
    }
}

void Life::expect_sound(const Movement& movement) {
    expect(is_one_an_account(movement), "there is one posting an account, and none is empty");
    expect(reads_back(movement), "what is stored is read as it was");
    for (const Unit& unit : program_.units) {
        expect(sum_in(movement, unit.id, false) == 0, "the postings of a unit add up to zero");
        expect(sum_of(movement.trace, unit.id) == sum_in(movement, unit.id, true),
               "the explanation adds up to what the member has more");
    }
    for (const Lot& lot : movement.lots) {
        expect(lot.remaining >= 0 && lot.expired >= 0 && lot.remaining + lot.expired <= lot.amount,
               "a lot holds from nothing to what it was made with");
    }
}

/// The entries alone give the same holding again.
void Life::expect_rebuilt() {
    Holding rebuilt;
    for (const Movement& movement : written_) {
        auto after = apply(program_, rebuilt, movement);
        expect(after.ok(), "every entry applies again");
        if (!after) {
            return;
        }
        rebuilt = std::move(after.value());
    }
    expect(json::write_message(rebuilt) == json::write_message(holding_),
           "the holding is what the entries add up to");
    for (const Lot& lot : holding_.lots) {
        expect(lot.remaining > 0, "what is spent leaves the holding");
    }
}

void Life::expect_same_as_jars() {
    std::int64_t due = never;
    for (std::size_t unit = 0; unit < jars_.size(); ++unit) {
        const Jar& jar = jars_[unit];
        const std::string& id = program_.units[unit].id;
        expect(balance_in(holding_, id, Account::available) == jar.count(false),
               "available as in the jar");
        expect(balance_in(holding_, id, Account::pending) == jar.count(true),
               "pending as in the jar");
        expect(balance_in(holding_, id, Account::debt) == -jar.debt, "the debt as in the jar");
        expect(jar.debt == 0 || !jar.habits.forgives, "what is forgiven is not owed");
        expect_lots_as_in_jar(jar, id);
        due = std::min(due, jar.next_due());
    }
    expect(balance_in(holding_, "nights", Account::available) == counted_, "counted as given");
    expect(next_due(holding_).value_or(never) == due, "the next date as in the jars");
}

void Life::expect_lots_as_in_jar(const Jar& jar, const std::string& unit) {
    for (const Lot& lot : holding_.lots) {
        const auto of_lot = [&lot](const Coin& coin) {
            return coin.source == lot.source && coin.pending == lot.pending &&
                   coin.expires_at == lot.expires_at_ms.value_or(never) &&
                   coin.available_at == lot.available_at_ms;
        };
        const auto coins = std::count_if(jar.coins.begin(), jar.coins.end(), of_lot);
        std::int64_t remaining = 0;
        for (const Lot& other : holding_.lots) {
            const bool alike = other.unit == lot.unit && other.source == lot.source &&
                               other.pending == lot.pending &&
                               other.expires_at_ms == lot.expires_at_ms &&
                               other.available_at_ms == lot.available_at_ms;
            remaining += alike ? other.remaining : 0;
        }
        expect(lot.unit != unit || coins == remaining, "the coins of a lot are in the jar");
    }
    for (const auto& [source, expired] : jar.expired) {
        std::int64_t remembered = 0;
        for (const Lot& lot : stored_) {
            remembered += lot.unit == unit && lot.source == source ? lot.expired : 0;
        }
        expect(remembered == expired, "what has expired is remembered by the lots");
    }
}

}  // namespace spaarpas::engine_model
