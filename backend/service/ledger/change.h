#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "backend/service/paths/result.h"
#include "backend/store/history.h"
#include "backend/store/vouchers.h"
#include "base/list.h"
#include "engine/decide/decision.h"
#include "engine/ledger/entry.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

class Account;

/// Everything that one happening changes: one entry.
///
/// *Shape*: `effects`, `uses` and `levels` are differences (`engine::difference`, and below). An
/// effect of the kind `issue` has the vouchers that were issued or withdrawn (vouchers/grants.h).
/// `source` is the order or event that is booked, empty where time alone moves something. `entry`
/// is the entry's id where something had to name it before (`take_entry_id`), else 0.
struct Change {
    wire::EntryKind kind = wire::EntryKind::event;
    std::int64_t program_version = 0;
    std::int64_t occurred_at_ms = 0;
    std::string order_id;
    std::string reverses;
    std::string subject;
    engine::Trace trace;
    engine::Movement movement;
    base::List<engine::Effect> effects;
    base::List<engine::Use> uses;
    base::List<engine::LevelChange> levels;
    base::List<wire::VoucherChange> vouchers;
    base::List<wire::Seal> seals;
    std::string source;
    std::int64_t entry = 0;
};

/// Binds an event of the member's past, as it is now, to the chain: an event that is new, and one
/// that changed. The record has its row and its salt. An event without a seal, or with another one,
/// is what `verify-ledger` calls altered.
void seal(Change& change, const store::HistoryRecord& record, const std::string& shop_id);

/// What the chain says of a voucher that is issued.
wire::VoucherChange issue_of(const store::VoucherRecord& voucher);

/// The id of the entry that the change becomes; its vouchers name it.
std::int64_t take_entry_id(Account& account, Change& change);

/// Books the change as one entry: postings, lots, balances, booked effects, totals, the chain's
/// next link. Nothing where nothing changed.
///
/// *Errors*: `internal_error` where the change does not add up or could not be read again.
Result<std::optional<std::int64_t>> book(Account& account, Change change);

/// What the member has more, or negative less, of each unit by the change, what is pending
/// included: the numbers of the entry and of the reply.
base::List<wire::UnitAmount> amounts_of(const engine::Movement& movement);
base::List<wire::UnitAmount> amounts_of(const Change& change);

/// Why the entry's numbers are what they are: by the rules where these give just what was booked,
/// else by the ledger. The deltas add up to the amounts either way.
engine::Trace trace_of(const Change& change);

/// How the levels of `before` became those of `after`, set by set.
base::List<engine::LevelChange> level_changes(const base::List<engine::HeldLevel>& before,
                                              const base::List<engine::HeldLevel>& after,
                                              std::int64_t at_ms);

/// What is used more, or negative less, of each limit.
base::List<engine::Use> use_changes(const base::List<engine::Use>& booked,
                                    const base::List<engine::Use>& now);

}  // namespace spaarpas::service
