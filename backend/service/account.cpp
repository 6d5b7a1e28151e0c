#include "backend/service/account.h"

#include <algorithm>
#include <utility>

#include "backend/service/chain.h"
#include "backend/service/hash.h"
#include "backend/service/random.h"
#include "backend/service/refusals.h"

namespace spaarpas::service {

namespace {

constexpr std::size_t ledger_id_bytes = 16;

loyalty::Balances change_of(const loyalty::Movement& movement) {
    loyalty::Balances change;
    for (const auto& posting : movement.postings) {
        switch (posting.account) {
            case loyalty::Account::available:
                change.available += posting.points;
                break;
            case loyalty::Account::pending:
                change.pending += posting.points;
                break;
            case loyalty::Account::held:
                change.held += posting.points;
                break;
            case loyalty::Account::debt:
                change.debt += posting.points;
                break;
            default:
                break;
        }
    }
    return change;
}

void keep_earlier(std::optional<std::int64_t>& earliest, std::int64_t at_ms) {
    earliest = earliest ? std::min(*earliest, at_ms) : at_ms;
}

}  // namespace

Account::Account(Session& session, store::MemberRecord record)
    : session_(session), record_(std::move(record)) {
    holding_.balances = session_.tables().ledger().balances(record_.key);
    holding_.lots = session_.tables().ledger().lots(record_.key);
}

std::optional<Account> Account::find(Session& session,
                                     const std::string& program,
                                     const std::string& shop_id) {
    auto record = session.tables().members().find(program, shop_id);
    if (!record) {
        return std::nullopt;
    }
    return Account(session, std::move(*record));
}

std::optional<Account> Account::by_key(Session& session, store::MemberKey key) {
    auto record = session.tables().members().by_key(key);
    if (!record) {
        return std::nullopt;
    }
    return Account(session, std::move(*record));
}

Account Account::join(Session& session,
                      const std::string& program,
                      const std::string& shop_id,
                      const std::string& locale,
                      std::int64_t joined_at_ms) {
    store::MemberRecord record;
    record.program = program;
    record.shop_id = shop_id;
    record.ledger_id = to_hex(session.context().random.bytes(ledger_id_bytes));
    record.joined_at_ms = joined_at_ms;
    record.locale = locale;
    record.chain_head = chain_start(record.ledger_id);
    record.key = session.tables().members().insert(record);
    Account account(session, std::move(record));
    account.note_change();
    return account;
}

Result<Done> Account::move(loyalty::Movement& movement) {
    auto& ledger = session_.tables().ledger();
    const std::int64_t new_lot_id = ledger.last_lot_id() + 1;
    auto after = loyalty::apply(holding_, movement, new_lot_id);
    if (!after) {
        return Refusal{"internal_error", "An entry does not add up.", after.problems()};
    }
    // What the core computed from was read in this transaction; the guard holds all the same.
    if (!ledger.move(record_.key, change_of(movement))) {
        return refusal("not_enough_points", "The balance has changed in the meantime.");
    }
    for (auto& lot : movement.lots) {
        lot.id = lot.id == 0 ? new_lot_id : lot.id;
        ledger.put_lot(record_.key, lot);
    }
    holding_ = std::move(after.value());
    return Done{};
}

void Account::append_entry(const loyalty::Movement& movement,
                           const EntryCause& cause,
                           std::int64_t entry_id) {
    wire::ChainedEntry chained;
    chained.entry = entry_view(movement, cause);
    chained.entry.id = std::to_string(entry_id);
    // Never before the entry before it, even when the clock goes back: days stay closed.
    chained.entry.recorded_at_ms = std::max(
        session_.now_ms(), session_.tables().ledger().last_recorded_at_ms(record_.program));
    chained.ordinal = record_.entries + 1;
    chained.unit = store::points_unit;
    chained.program_version = cause.program_version;
    chained.postings = movement.postings;
    chained.lots = movement.lots;
    chained.previous_hash = record_.chain_head;

    store::EntryRecord entry;
    entry.id = entry_id;
    entry.program = record_.program;
    entry.member = record_.key;
    entry.ordinal = chained.ordinal;
    entry.kind = movement.kind;
    entry.recorded_at_ms = chained.entry.recorded_at_ms;
    entry.order_id = cause.order_id;
    entry.postings = movement.postings;
    entry.document = canonical_entry(chained);
    entry.hash = sha256_hex(entry.document);
    session_.tables().ledger().append(entry);
    record_.entries = entry.ordinal;
    record_.chain_head = entry.hash;
}

Result<std::int64_t> Account::book(const base::Result<loyalty::Movement>& movement,
                                   const EntryCause& cause) {
    if (!movement) {
        return refusal_of(movement.problems());
    }
    loyalty::Movement booked = movement.value();
    if (booked.postings.empty()) {
        return std::int64_t{0};
    }
    const Result<Done> moved = move(booked);
    if (!moved) {
        return moved.refusal();
    }
    const std::int64_t entry_id = session_.tables().ledger().last_entry_id() + 1;
    append_entry(booked, cause, entry_id);
    changed_ = true;
    return entry_id;
}

void Account::set_tier(const std::string& tier, std::optional<std::int64_t> status_until_ms) {
    if (record_.tier != tier || record_.status_until_ms != status_until_ms) {
        record_.tier = tier;
        record_.status_until_ms = status_until_ms;
        changed_ = true;
    }
}

void Account::set_locale(const std::string& locale) {
    if (record_.locale != locale) {
        record_.locale = locale;
        changed_ = true;
    }
}

std::optional<std::int64_t> Account::next_due_ms() const {
    std::optional<std::int64_t> due_ms = record_.status_until_ms;
    for (const auto& lot : holding_.lots) {
        if (lot.pending) {
            keep_earlier(due_ms, lot.available_at_ms);
        } else if (lot.expires_at_ms) {
            keep_earlier(due_ms, *lot.expires_at_ms);
        }
    }
    return due_ms;
}

void Account::save() {
    if (!changed_) {
        return;
    }
    ++record_.revision;
    record_.due_at_ms = next_due_ms();
    session_.tables().members().update(record_);
    session_.changed(record_);
    changed_ = false;
}

}  // namespace spaarpas::service
