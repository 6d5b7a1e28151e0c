#pragma once

#include <string>

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "wire/messages/merchant.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// Who is a member: joining, being merged, being forgotten.
///
/// *Errors*, all: `program_unknown`, `token_revoked` for a shopper, `storage_unavailable`, and
/// those of a key where there is one.
class MemberService {
public:
    explicit MemberService(Context& context) : context_(context) {}

    /// Joins the program, with the orders that waited for it. To join twice is no error.
    [[nodiscard]] Result<Done> join(const ShopperCaller& caller,
                                    const IdempotencyKey& key,
                                    const wire::JoinRequest& request) const;

    /// Makes another member part of this one.
    ///
    /// *Errors*: `member_unknown`, `member_merged` where they are one already, `members_same`,
    /// `amount_overflow`.
    [[nodiscard]] Result<Done> merge(const MerchantCaller& caller,
                                     const IdempotencyKey& key,
                                     const std::string& member,
                                     const wire::MergeRequest& request) const;

    /// Forgets who the member is; the ledger keeps its entries under an id that nothing points to.
    ///
    /// *Errors*: `reauthentication_required`. Erasing twice is no error.
    [[nodiscard]] Result<Done> erase(const ShopperCaller& caller) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
