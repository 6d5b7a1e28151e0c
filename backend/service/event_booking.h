#pragma once

#include "backend/service/callers.h"
#include "backend/service/result.h"
#include "backend/service/session.h"
#include "backend/service/write_path.h"
#include "loyalty/program/program.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// An event with the program version that applies to it.
struct EventContext {
    const loyalty::Program& program;
    const wire::Event& event;
};

[[nodiscard]] Result<wire::EventResult> book_order(Session& session, const EventContext& what);
[[nodiscard]] Result<wire::EventResult> book_refund(Session& session, const EventContext& what);
/// Says which segments the member is in from the event on; it books nothing.
[[nodiscard]] Result<wire::EventResult> book_segments(Session& session, const EventContext& what);
/// Any other event, such as a review.
[[nodiscard]] Result<wire::EventResult> book_other(Session& session, const EventContext& what);

/// Books any event, and keeps it without identity.
[[nodiscard]] Result<wire::EventResult> book_event(Session& session,
                                                   const MerchantCaller& caller,
                                                   const wire::Event& event);

/// One event under its id as the key, inside the transaction of `session`: for batches and imports.
[[nodiscard]] Result<wire::EventResult> write_event(Session& session,
                                                    const MerchantCaller& caller,
                                                    const wire::Event& event);

[[nodiscard]] WriteRequest event_write(const MerchantCaller& caller, const wire::Event& event);

}  // namespace spaarpas::service
