#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "loyalty/explain/trace.h"
#include "loyalty/ledger/entry.h"
#include "loyalty/member/facts.h"

namespace spaarpas::wire {

/// Who the wallet is of. The id is the shop's own; the ledger's never leaves the backend.
struct MemberInfo {
    static constexpr const char* type_name = "MemberInfo";
    std::string id;
    std::int64_t joined_at_ms = 0;
};

/// Points that will do something at a moment: become available, or expire.
struct PointsAt {
    static constexpr const char* type_name = "PointsAt";
    std::int64_t points = 0;
    std::int64_t at_ms = 0;
};

/// The member's place in the status scheme. `next` is empty at the top; `missing` is what `metric`
/// lacks of `next_threshold`.
struct TierStatus {
    static constexpr const char* type_name = "TierStatus";
    std::string tier;
    std::string next;
    std::int64_t metric = 0;
    std::int64_t threshold = 0;
    std::int64_t next_threshold = 0;
    std::int64_t missing = 0;
    std::optional<std::int64_t> until_ms;
    loyalty::Trace trace;
};

/// Whether a reward of the program can be had now. `refusal` is empty when it can, else a code of
/// the core.
struct RewardStatus {
    static constexpr const char* type_name = "RewardStatus";
    std::string reward;
    std::string refusal;
    std::int64_t missing_points = 0;
};

struct MilestoneStatus {
    static constexpr const char* type_name = "MilestoneStatus";
    std::string milestone;
    std::int64_t progress = 0;
    std::int64_t target = 0;
    std::int64_t reached = 0;
    std::optional<std::int64_t> reached_at_ms;
};

enum class VoucherState { issued, reserved, used, expired };

/// What a redemption or a milestone gave: a code that the shop honours once.
struct Voucher {
    static constexpr const char* type_name = "Voucher";
    std::string code;
    std::string reward;
    VoucherState state = VoucherState::issued;
    std::int64_t issued_at_ms = 0;
    std::int64_t expires_at_ms = 0;
};

/// Something to tell the member once, as a code with parameters: a milestone reached, a tier
/// gained, points expiring.
struct Notice {
    static constexpr const char* type_name = "Notice";
    std::string id;
    std::string code;
    std::string subject;
    json::IntegerMap numbers;
    json::TextMap names;
    std::int64_t at_ms = 0;
};

/// All that the widget shows of a member, as of `as_of_ms`.
///
/// *Shape*: `member` is missing for a shopper who has not joined, and then all else is as for a
/// guest. `revision` grows with every change. `prompt` is the id of the question that is due, or
/// empty. `expiring` and `pending` are by rising instant.
struct Wallet {
    static constexpr const char* type_name = "Wallet";
    std::int64_t revision = 0;
    std::int64_t as_of_ms = 0;
    std::int64_t program_version = 0;
    std::optional<MemberInfo> member;
    loyalty::Facts facts;
    loyalty::Balances balance;
    base::List<PointsAt> pending;
    base::List<PointsAt> expiring;
    std::optional<TierStatus> tier;
    base::List<RewardStatus> rewards;
    base::List<MilestoneStatus> milestones;
    std::string prompt;
    base::List<Voucher> vouchers;
    base::List<Notice> notices;
    base::List<std::string> consents;
};

/// One entry of the member's history. `trace` says why; `reverses` names the entry that this one
/// takes back.
struct EntryView {
    static constexpr const char* type_name = "EntryView";
    std::string id;
    loyalty::EntryKind kind = loyalty::EntryKind::accrual;
    std::int64_t points = 0;
    bool pending = false;
    std::int64_t occurred_at_ms = 0;
    std::int64_t recorded_at_ms = 0;
    std::optional<std::int64_t> available_at_ms;
    std::optional<std::int64_t> expires_at_ms;
    std::string order_id;
    std::string reverses;
    std::string subject;
    loyalty::Trace trace;
};

/// A page of the history, newest first. `next_cursor` is empty on the last one.
struct EntriesPage {
    static constexpr const char* type_name = "EntriesPage";
    base::List<EntryView> entries;
    std::string next_cursor;
};

}  // namespace spaarpas::wire
