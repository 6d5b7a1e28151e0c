#pragma once

#include <string>

#include "backend/service/events/happening.h"
#include "backend/service/paths/callers.h"
#include "backend/service/paths/result.h"
#include "backend/service/paths/session.h"
#include "wire/messages/merchant.h"

/// What the shop may tell, a file a kind.
namespace spaarpas::service {

/// An event as a merchant's server told it.
struct Told {
    Session& session;
    const MerchantCaller& caller;
    const wire::Event& event;
};

using wire::EventResult;

/// Takes an event of any kind: books it, or keeps it for somebody who has not joined.
///
/// *Errors*: those of `EventService::post`.
[[nodiscard]] Result<EventResult> take_event(const Told& told);

// Each kind. *Errors*: `body_invalid` where the event does not carry what its kind has.

[[nodiscard]] Result<EventResult> take_order(const Told& told);
/// The same order with another cart. What came back of it before is in that cart already.
[[nodiscard]] Result<EventResult> take_order_changed(const Told& told);
[[nodiscard]] Result<EventResult> take_order_cancelled(const Told& told);
[[nodiscard]] Result<EventResult> take_refund(const Told& told);
/// All segments that the member is in from then on.
[[nodiscard]] Result<EventResult> take_segments(const Told& told);
/// The shop's own event, such as a review. *Errors*: `event_unknown` where nothing of the program
/// asks for it, `order_unknown` where it settles what is not there.
[[nodiscard]] Result<EventResult> take_own(const Told& told);

/// The event's id in the member's past. Several keys of a merchant may count alike.
[[nodiscard]] std::string event_id(const Told& told);

/// The event with what every kind has.
[[nodiscard]] engine::Event event_of(const Told& told);

/// *Errors*: `not_a_member`, `member_erased`.
[[nodiscard]] Result<Account> member_of(const Told& told);

[[nodiscard]] EventResult result_of(const Told& told, const Booked& booked);

}  // namespace spaarpas::service
