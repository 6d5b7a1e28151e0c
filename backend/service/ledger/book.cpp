#include <algorithm>
#include <utility>

#include "backend/service/hash.h"
#include "backend/service/ledger/booked_effects.h"
#include "backend/service/ledger/chain.h"
#include "backend/service/ledger/change.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/refusals.h"
#include "base/calendar.h"
#include "base/try.h"
#include "engine/ledger/movements.h"

namespace spaarpas::service {

namespace {

using wire::ChainedEntry;
using wire::EntryView;
using wire::UnitAmount;

bool is_nothing(const Change& change) {
    return engine::is_nothing(change.movement) && change.effects.empty() && change.uses.empty() &&
           change.levels.empty() && change.vouchers.empty() && change.seals.empty();
}

/// Adds to the total of an account, so that no report sums over the ledger.
void add_totals(Account& account, const engine::Movement& movement, std::int64_t recorded_at_ms) {
    const base::Zone& zone = account.program_at(recorded_at_ms).zone;
    const std::int64_t day = base::local_day(zone, recorded_at_ms);
    for (const engine::Posting& posting : movement.postings) {
        account.session().tables().totals().add(
            account.record().program,
            day,
            {name_of(posting.account), posting.unit, posting.amount});
    }
}

/// Whether the lots of the unit live longer by the movement.
bool is_kept_alive(const engine::Movement& movement, const std::string& unit) {
    return std::any_of(movement.activities.begin(),
                       movement.activities.end(),
                       [&unit](const engine::Activity& activity) { return activity.unit == unit; });
}

bool is_moved(const engine::Movement& movement, const std::string& unit) {
    const auto is_of_unit = [&unit](const engine::Posting& posting) {
        return posting.unit == unit;
    };
    return std::any_of(movement.postings.begin(), movement.postings.end(), is_of_unit) ||
           is_kept_alive(movement, unit);
}

/// Writes lots and balances as the movement leaves them. What kept a unit alive moved all its lots.
void store_holding(Account& account,
                   const engine::Movement& movement,
                   const engine::Holding& after) {
    auto& holdings = account.session().tables().holdings();
    for (const engine::Lot& lot : movement.lots) {
        holdings.put_lot(account.key(), lot);
    }
    for (const engine::Lot& lot : after.lots) {
        if (is_kept_alive(movement, lot.unit)) {
            holdings.put_lot(account.key(), lot);
        }
    }
    for (const engine::Balances& balances : after.balances) {
        if (is_moved(movement, balances.unit)) {
            holdings.put_balances(account.key(), balances);
        }
    }
}

Result<Done> move(Account& account, engine::Movement& movement) {
    if (engine::is_nothing(movement)) {
        return Done{};
    }
    const auto is_new = [](const engine::Lot& lot) { return lot.id == 0; };
    const auto count = std::count_if(movement.lots.begin(), movement.lots.end(), is_new);
    if (count > 0) {
        engine::number_lots(movement, account.session().tables().holdings().take_lot_ids(count));
    }
    const engine::Program& program = account.program_at(account.session().now_ms());
    base::Result<engine::Holding> after = engine::apply(program, account.holding(), movement);
    if (!after) {
        return Refusal{
            ErrorCode::internal_error, "An entry does not add up.", std::move(after).failure()};
    }
    store_holding(account, movement, after.value());
    account.set_holding(std::move(after).value());
    return Done{};
}

/// What the steps of an explanation add up to, by unit.
base::List<UnitAmount> explained(const engine::Trace& trace) {
    engine::Movement sums;
    for (const engine::TraceStep& step : trace) {
        if (step.delta != 0) {
            sums.postings.push_back({step.unit, engine::Account::available, step.delta});
        }
    }
    return amounts_of(sums);
}

bool say_the_same(const base::List<UnitAmount>& left, const base::List<UnitAmount>& right) {
    return left.size() == right.size() &&
           std::all_of(left.begin(), left.end(), [&right](const UnitAmount& amount) {
               return std::any_of(right.begin(), right.end(), [&amount](const UnitAmount& other) {
                   return other.unit == amount.unit && other.amount == amount.amount;
               });
           });
}

/// Steps whose numbers count already are kept without a delta; their unit stands among the names.
void add_steps(engine::Trace& trace, const engine::Trace& more, bool with_deltas) {
    for (const engine::TraceStep& step : more) {
        engine::TraceStep& added = trace.emplace_back(step);
        if (!with_deltas && !added.unit.empty()) {
            added.names.emplace_back("unit", std::move(added.unit));
            added.unit.clear();
            added.delta = 0;
        }
    }
}

EntryView view_of(const Change& change) {
    EntryView view;
    view.id = std::to_string(change.entry);
    view.kind = change.kind;
    view.amounts = amounts_of(change);
    view.occurred_at_ms = change.occurred_at_ms;
    view.order_id = change.order_id;
    view.reverses = change.reverses;
    view.subject = change.subject;
    view.trace = trace_of(change);
    const auto waits = [](const engine::Posting& posting) {
        return posting.account == engine::Account::pending && posting.amount > 0;
    };
    const auto& postings = change.movement.postings;
    view.pending = std::any_of(postings.begin(), postings.end(), waits);
    return view;
}

ChainedEntry chained(Account& account, const Change& change) {
    ChainedEntry entry;
    entry.entry = view_of(change);
    const auto newest_ms =
        account.session().tables().entries().newest_recorded_at_ms(account.record().program);
    // Never before the entry before it, even when the clock goes back: days stay closed.
    entry.entry.recorded_at_ms = std::max(account.session().now_ms(), newest_ms.value_or(0));
    entry.ordinal = account.record().entries + 1;
    entry.program_version = change.program_version;
    entry.postings = change.movement.postings;
    entry.lots = change.movement.lots;
    entry.activities = change.movement.activities;
    entry.effects = change.effects;
    for (engine::Effect& effect : entry.effects) {
        effect.lines.clear();
    }
    entry.uses = change.uses;
    entry.levels = change.levels;
    entry.vouchers = change.vouchers;
    entry.seals = change.seals;
    entry.previous_hash = account.record().chain_head;
    return entry;
}

store::EntryRecord record_of(Account& account, const Change& change, const ChainedEntry& entry) {
    store::EntryRecord record;
    record.id = change.entry;
    record.program = account.record().program;
    record.member = account.key();
    record.ordinal = entry.ordinal;
    record.kind = name_of(change.kind);
    record.source = change.source.empty() ? change.order_id : change.source;
    record.recorded_at_ms = entry.entry.recorded_at_ms;
    record.postings = entry.postings;
    record.document = canonical_entry(entry);
    record.hash = sha256_hex(record.document);
    return record;
}

}  // namespace

engine::Trace trace_of(const Change& change) {
    const bool by_rules = say_the_same(explained(change.trace), amounts_of(change));
    engine::Trace trace;
    add_steps(trace, change.trace, by_rules);
    add_steps(trace, change.movement.trace, !by_rules);
    return trace;
}

Result<std::optional<std::int64_t>> book(Account& account, Change change) {
    if (is_nothing(change)) {
        return std::optional<std::int64_t>();
    }
    SPAARPAS_ENSURE(move(account, change.movement));
    take_entry_id(account, change);
    const store::EntryRecord record = record_of(account, change, chained(account, change));
    // What could not be read again is not written: one such entry would stop every reader of it.
    SPAARPAS_ENSURE(read_entry(record.document, record.hash));
    auto& tables = account.session().tables();
    tables.entries().append(record);
    book_effects(tables, account.key(), change.effects);
    add_totals(account, change.movement, record.recorded_at_ms);
    account.take_entry(record.hash);
    return std::optional<std::int64_t>(record.id);
}

}  // namespace spaarpas::service
