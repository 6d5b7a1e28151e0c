#include "backend/service/ledger/rebuilt.h"

#include <algorithm>

#include "backend/service/hash.h"
#include "backend/service/ledger/booked_effects.h"
#include "backend/service/ledger/chain.h"
#include "engine/ledger/draft.h"

namespace spaarpas::service {

namespace {

using store::EntryRecord;
using wire::ChainedEntry;

std::string name_of(const EntryRecord& record) {
    return "entry " + std::to_string(record.id);
}

bool is_same(const base::List<engine::Posting>& left, const base::List<engine::Posting>& right) {
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(), [](const auto& a, const auto& b) {
            return a.unit == b.unit && a.account == b.account && a.amount == b.amount;
        });
}

engine::Balances& balances_of(Rebuilt& rebuilt, const std::string& unit) {
    engine::Balances& balances = rebuilt.balances[unit];
    balances.unit = unit;
    return balances;
}

void take_postings(const Finder& finder,
                   Rebuilt& rebuilt,
                   const EntryRecord& record,
                   const ChainedEntry& entry) {
    std::map<std::string, std::int64_t> sums;
    for (const engine::Posting& posting : entry.postings) {
        sums[posting.unit] += posting.amount;
        rebuilt.accounts[{service::name_of(posting.account), posting.unit}] += posting.amount;
        std::int64_t* const balance =
            engine::balance_of(balances_of(rebuilt, posting.unit), posting.account);
        if (balance != nullptr) {
            *balance += posting.amount;
        }
    }
    for (const auto& [unit, sum] : sums) {
        if (sum != 0) {
            finder.tell("zero_sum",
                        name_of(record) + " adds up to " + std::to_string(sum) + " of " + unit);
        }
    }
    if (!is_same(record.postings, entry.postings)) {
        finder.tell("postings", name_of(record) + " has other postings than its document");
    }
}

/// Open lots of the unit live on, as `engine::apply` does it.
void take_activity(Rebuilt& rebuilt, const engine::Activity& activity) {
    balances_of(rebuilt, activity.unit).idle_since_ms = activity.since_ms;
    for (auto& [id, lot] : rebuilt.lots) {
        if (lot.unit == activity.unit && lot.remaining > 0 && lot.expires_at_ms &&
            *lot.expires_at_ms < activity.expires_at_ms) {
            lot.expires_at_ms = activity.expires_at_ms;
        }
    }
}

/// A voucher that comes back may live longer; a use or a withdrawal does not speak of its date.
void take_date(RebuiltVoucher& voucher) {
    if (voucher.now.state == wire::VoucherState::issued) {
        voucher.issue.expires_at_ms = voucher.now.expires_at_ms;
    }
}

/// What is reserved can be used by one order, and is as much worth as before.
wire::VoucherChange without_reservation(wire::VoucherChange change) {
    if (change.state == wire::VoucherState::reserved) {
        change.state = wire::VoucherState::issued;
        change.order_id.clear();
    }
    return change;
}

void take_voucher(Rebuilt& rebuilt, std::int64_t entry, const wire::VoucherChange& change) {
    RebuiltVoucher& voucher = rebuilt.vouchers[change.code];
    voucher.entry = entry;
    voucher.now = without_reservation(change);
    if (!change.offer.empty()) {
        voucher.issue = voucher.now;
    }
    take_date(voucher);
}

void take_contents(Rebuilt& rebuilt, const EntryRecord& record, const ChainedEntry& entry) {
    for (const engine::Activity& activity : entry.activities) {
        take_activity(rebuilt, activity);
    }
    for (const engine::Lot& lot : entry.lots) {
        rebuilt.lots[lot.id] = lot;
    }
    for (const engine::Effect& effect : entry.effects) {
        engine::Effect& booked =
            rebuilt.effects[{effect.cause, effect.place, effect.kind, effect.subject}];
        booked = moved_by(booked, effect);
    }
    for (const wire::VoucherChange& change : entry.vouchers) {
        take_voucher(rebuilt, record.id, change);
    }
    for (const wire::Seal& seal : entry.seals) {
        rebuilt.seals[seal.event] = {record.id, seal.hash};
    }
    for (const engine::Use& use : entry.uses) {
        rebuilt.uses[use.key] += use.amount;
    }
}

/// Whether the columns of an entry are those of its document.
bool is_of_document(const EntryRecord& record, const ChainedEntry& entry) {
    return entry.entry.recorded_at_ms == record.recorded_at_ms &&
           entry.entry.id == std::to_string(record.id) &&
           service::name_of(entry.entry.kind) == record.kind;
}

}  // namespace

void take_entry(const Finder& finder, Rebuilt& rebuilt, const EntryRecord& record) {
    ++finder.report.entries;
    if (sha256_hex(record.document) != record.hash) {
        finder.tell("hash", name_of(record) + " does not have the hash of its document");
    }
    const auto read = read_entry(record.document, record.hash);
    if (!read) {
        finder.tell("document", name_of(record) + " cannot be read");
        return;
    }
    const ChainedEntry& entry = read.value();
    if (entry.previous_hash != rebuilt.head) {
        finder.tell("chain", name_of(record) + " does not follow the entry before it");
    }
    if (entry.ordinal != rebuilt.ordinal + 1 || record.ordinal != entry.ordinal) {
        finder.tell("ordinal", name_of(record) + " is not the next of its chain");
    }
    if (!is_of_document(record, entry)) {
        finder.tell("document", name_of(record) + " is not the one of its document");
    }
    rebuilt.head = record.hash;
    rebuilt.ordinal = record.ordinal;
    take_postings(finder, rebuilt, record, entry);
    take_contents(rebuilt, record, entry);
}

void merge_into(Rebuilt& rebuilt, const Rebuilt& merged) {
    for (const auto& [key, effect] : merged.effects) {
        engine::Effect& booked = rebuilt.effects[key];
        booked = moved_by(booked, effect);
    }
    for (const auto& [code, voucher] : merged.vouchers) {
        RebuiltVoucher& other = rebuilt.vouchers[code];
        if (!voucher.issue.offer.empty()) {
            other.issue = voucher.issue;
        }
        if (voucher.entry > other.entry) {
            other.entry = voucher.entry;
            other.now = voucher.now;
            take_date(other);
        }
    }
    for (const auto& [event, seal] : merged.seals) {
        RebuiltSeal& other = rebuilt.seals[event];
        if (seal.entry > other.entry) {
            other = seal;
        }
    }
    for (const auto& [key, amount] : merged.uses) {
        rebuilt.uses[key] += amount;
    }
}

}  // namespace spaarpas::service
