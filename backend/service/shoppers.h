#pragma once

#include "backend/service/callers.h"
#include "backend/service/context.h"
#include "backend/service/result.h"
#include "wire/messages/shopper.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What a shopper does. Every call goes through the one write path.
///
/// *Errors*, all: `program_unknown`, `token_revoked`, `idempotency_in_flight`,
/// `idempotency_conflict`, `storage_unavailable`; all but `join`: `not_a_member`.
class ShopperService {
public:
    explicit ShopperService(Context& context) : context_(context) {}

    [[nodiscard]] Result<wire::Wallet> join(const ShopperCaller& caller,
                                            const IdempotencyKey& key,
                                            const wire::JoinRequest& request) const;

    /// *Errors*: `reward_unknown`, `not_enough_points`, `tier_required`, `limit_reached`,
    /// `out_of_stock`, `milestone_only`.
    [[nodiscard]] Result<wire::RedemptionReply> redeem(
        const ShopperCaller& caller,
        const IdempotencyKey& key,
        const wire::RedemptionRequest& request) const;

    /// *Errors*: `prompt_unknown`, `answer_invalid`, `answer_known`.
    [[nodiscard]] Result<wire::AnswerReply> answer(const ShopperCaller& caller,
                                                   const IdempotencyKey& key,
                                                   const wire::AnswerRequest& request) const;

    [[nodiscard]] Result<wire::Wallet> consent(const ShopperCaller& caller,
                                               const IdempotencyKey& key,
                                               const wire::ConsentsRequest& request) const;

    /// *Errors*: `consent_required`. Needs no key: saying it twice does no harm.
    [[nodiscard]] Result<Done> activity(const ShopperCaller& caller,
                                        const wire::ActivityRequest& request) const;

    /// Forgets who the member is; the ledger keeps its entries under an id that nothing points to.
    ///
    /// *Errors*: `reauthentication_required`. Erasing twice is no error.
    [[nodiscard]] Result<Done> erase(const ShopperCaller& caller) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
