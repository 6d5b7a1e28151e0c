#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "backend/service/ledger/change.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/store/history.h"
#include "engine/decide/event.h"
#include "engine/ledger/draft.h"
#include "wire/messages/wallet.h"

/// The one way by which something that happened to a member comes into their past and into the
/// ledger: whatever the order in which it becomes known, the member stands where the whole past
/// puts them, and one entry books the difference.
namespace spaarpas::service {

/// Moves units besides what rules give, such as a price, before they give anything, and notes it in
/// the change, whose entry has its id by then.
using Also = std::function<Result<Done>(engine::Draft&, Change&)>;

/// Something new that happened to a member.
///
/// *Shape*: `event` has what its kind needs; its balances and its room are filled in when it is
/// booked, and so is its source where it has none (its id then). Its id is told by `origin`, and
/// no other event of that origin has it. `subject` is the entry's.
struct Happening {
    engine::Event event;
    std::string origin;
    std::string order_id;
    wire::EntryKind kind = wire::EntryKind::event;
    std::string subject;
    Also also;
};

/// What an event of the past has become: the whole of it, as it is now.
///
/// *Shape*: where it is an order, the vouchers that it gives back come back by it; `also` moves
/// what else there is, before what rules gave is worked out again.
struct Amendment {
    store::HistoryRecord record;
    wire::EntryKind kind = wire::EntryKind::refund;
    std::string subject;
    std::int64_t at_ms = 0;
    Also also = {};
};

/// What was booked.
///
/// *Shape*: `amounts` are the numbers of the entry; `entry` is missing where nothing changed.
struct Booked {
    std::optional<std::int64_t> entry;
    base::List<wire::UnitAmount> amounts;
    engine::Trace trace;
};

/// Books what happened, after what was due was booked. The caller saves the account.
///
/// *Errors*: those of `engine::decide` and of `also`.
[[nodiscard]] Result<Booked> happen(Account& account, Happening what);

/// Books that an event of the past is not what it was.
///
/// *Errors*: those of `engine::decide`.
[[nodiscard]] Result<Booked> amend(Account& account, Amendment what);

/// An id for an event that the server makes of what a member does.
[[nodiscard]] std::string new_event_id(Session& session);

/// Who tells what a member does, and that somebody joined. No caller has such a name.
inline constexpr const char* member_origin = "/member";
inline constexpr const char* enrolment_origin = "/enrolment";

}  // namespace spaarpas::service
