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
#include "engine/tiers/status.h"
#include "json/fields.h"

namespace spaarpas::wire {

/// Who the wallet is of. The id is the shop's own; the ledger's never leaves the backend.
struct MemberInfo {
    static constexpr const char* type_name = "MemberInfo";
    std::string id;
    std::int64_t joined_at_ms = 0;
};

/// So much of a unit.
struct UnitAmount {
    static constexpr const char* type_name = "UnitAmount";
    std::string unit;
    std::int64_t amount = 0;
};

/// What will happen to units: they become available, or expire. `at_ms` is missing where they wait
/// for an event.
struct UnitAmountAt {
    static constexpr const char* type_name = "UnitAmountAt";
    std::string unit;
    std::int64_t amount = 0;
    std::optional<std::int64_t> at_ms;
};

/// A perk that the shop must honour now, and what gives it: a level, a voucher's offer or a rule.
struct Entitlement {
    static constexpr const char* type_name = "Entitlement";
    std::string perk;
    std::string source;
    std::optional<std::int64_t> until_ms;
};

enum class VoucherState { issued, reserved, used, expired, withdrawn };

/// What a purchase or a rule gave: a code that the shop honours once.
///
/// *Shape*: `name` is that of the version which gave it, where the present one no longer has the
/// offer. `order_id` is the order that it is reserved for or was used on.
struct Voucher {
    static constexpr const char* type_name = "Voucher";
    std::string code;
    std::string offer;
    json::TextMap name;
    VoucherState state = VoucherState::issued;
    std::int64_t issued_at_ms = 0;
    std::optional<std::int64_t> expires_at_ms;
    std::optional<std::int64_t> reserved_until_ms;
    std::string order_id;
};

/// Something to tell the member once: a step of an explanation (`reached`, `level_reached`,
/// `voucher_issued`, `expired`, ..).
struct Notice {
    static constexpr const char* type_name = "Notice";
    std::string id;
    engine::TraceStep what;
    std::int64_t at_ms = 0;
};

/// All that the widget shows of a member, as of `as_of_ms`.
///
/// *Shape*: `holder` is the start of the SHA-256 of the token's `sub`. `member` is missing for who
/// has not joined; all else is then as for a guest. `revision` grows with every change. `pending`
/// and `expiring` are by rising instant, those that wait for an event last. `rules` are the ids of
/// those that can still do something for this member. `prompt` is the question that is due, or
/// empty, and `prompt_brings` what any answer to it is sure to give, or may at most.
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
    base::List<Entitlement> perks;
    std::string prompt;
    base::List<UnitAmount> prompt_brings;
    bool prompt_at_most = false;
    base::List<Voucher> vouchers;
    base::List<Notice> notices;
    base::List<std::string> consents;
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
