#pragma once

#include <string>

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// What the merchant's service desk does by hand: units, and levels.
class DeskService {
public:
    explicit DeskService(Context& context) : context_(context) {}

    /// Books the engine's event `adjusted` or `level`.
    ///
    /// *Errors*: `program_unknown`, `member_unknown`, `unit_unknown`, `level_unknown`,
    /// `amount_invalid`, `body_invalid`, `not_enough_units`, those of a key, `storage_unavailable`.
    [[nodiscard]] Result<wire::AdjustmentReply> adjust(
        const MerchantCaller& caller,
        const IdempotencyKey& key,
        const std::string& member,
        const wire::AdjustmentRequest& request) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
