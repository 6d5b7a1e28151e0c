#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/decide/facts.h"
#include "engine/explain/trace.h"
#include "engine/ledger/entry.h"
#include "engine/offers/offers.h"
#include "engine/rules/milestone.h"
#include "engine/rules/ways.h"
#include "engine/tiers/status.h"
#include "json/fields.h"
#include "wire/messages/wallet_parts.h"

namespace spaarpas::wire {

/// All that the widget shows of a member, as of `as_of_ms`.
///
/// *Shape*: `holder` is the start of the SHA-256 of the token's `sub`. `member` is missing for who
/// has not joined; all else is then as for a guest. `revision` grows with every change. `pending`
/// and `expiring` are by rising instant, those that wait for an event last. `rules` are the ids of
/// those that can still do something for this member. `prompt` is the question that is due, or
/// empty, and `prompt_brings` what any answer to it is sure to give, or may at most. Each of
/// `consents` has its receipt in `consents_given`.
struct Wallet {
    static constexpr const char* type_name = "Wallet";
    std::string holder;
    std::int64_t revision = 0;
    std::int64_t as_of_ms = 0;
    std::int64_t program_version = 0;
    std::optional<MemberInfo> member;
    engine::Facts facts;
    base::List<engine::Balances> balances;
    base::List<UnitAmountAt> pending;
    base::List<UnitAmountAt> expiring;
    base::List<engine::LevelStatus> levels;
    base::List<engine::OfferState> offers;
    base::List<engine::MilestoneStatus> milestones;
    base::List<std::string> rules;
    base::List<engine::Way> ways;
    base::List<Entitlement> perks;
    std::string prompt;
    base::List<UnitAmount> prompt_brings;
    bool prompt_at_most = false;
    base::List<Voucher> vouchers;
    base::List<Notice> notices;
    base::List<std::string> consents;
    base::List<ConsentGiven> consents_given;
};

enum class EntryKind {
    order,
    order_changed,
    order_cancelled,
    refund,
    event,
    joined,
    answered,
    redemption,
    voucher_returned,
    settlement,
    adjustment,
    merge
};

/// One entry of the member's history.
///
/// *Shape*: `amounts` are what the member has more, or negative less, of each unit by it, what is
/// pending included; `pending` says that some of it still waits. `subject` is the offer, prompt,
/// kind of event or refund that the kind speaks of; `reverses` names the entry that this one takes
/// back from. `trace` says why: the deltas of its steps add up to `amounts`.
struct EntryView {
    static constexpr const char* type_name = "EntryView";
    std::string id;
    EntryKind kind = EntryKind::event;
    base::List<UnitAmount> amounts;
    bool pending = false;
    std::int64_t occurred_at_ms = 0;
    std::int64_t recorded_at_ms = 0;
    std::string order_id;
    std::string reverses;
    std::string subject;
    engine::Trace trace;
};

/// A page of the history, newest first. `next_cursor` is empty on the last one.
struct EntriesPage {
    static constexpr const char* type_name = "EntriesPage";
    std::string holder;
    base::List<EntryView> entries;
    std::string next_cursor;
};

}  // namespace spaarpas::wire
