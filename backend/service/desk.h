#pragma once

#include <string>

#include "backend/service/callers.h"
#include "backend/service/context.h"
#include "backend/service/result.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// The merchant's service desk, and what the shop must honour.
///
/// *Errors*, all: `program_unknown`, `member_unknown`, `storage_unavailable`.
class DeskService {
public:
    explicit DeskService(Context& context) : context_(context) {}

    [[nodiscard]] Result<wire::MemberView> member(const MerchantCaller& caller,
                                                  const std::string& member) const;

    /// *Errors*: `not_enough_points`, `idempotency_in_flight`, `idempotency_conflict`.
    [[nodiscard]] Result<wire::AdjustmentReply> adjust(
        const MerchantCaller& caller,
        const IdempotencyKey& key,
        const std::string& member,
        const wire::AdjustmentRequest& request) const;

    [[nodiscard]] Result<wire::Entitlements> entitlements(const MerchantCaller& caller,
                                                          const std::string& member) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
