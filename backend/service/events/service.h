#pragma once

#include <vector>

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// What the merchant's server tells: orders, refunds, reviews, visits.
class EventService {
public:
    explicit EventService(Context& context) : context_(context) {}

    /// Books one event; its id is its idempotency key.
    ///
    /// *Errors*: those of `EventResult::code` for a refusal by a rule, `program_unknown`,
    /// `idempotency_in_flight`, `idempotency_conflict`, `storage_unavailable`.
    [[nodiscard]] Result<wire::EventResult> post(const MerchantCaller& caller,
                                                 const wire::Event& event) const;

    /// Books many events in their order, in one transaction: each is booked or refused by itself,
    /// and either all of this is kept or, when the storage fails, none.
    [[nodiscard]] Result<wire::EventsReply> post_many(const MerchantCaller& caller,
                                                      const std::vector<wire::Event>& events) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
