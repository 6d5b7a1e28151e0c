#pragma once

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// What answering a question came to: all of it that is kept under the key.
struct Answered {
    static constexpr const char* type_name = "Answered";
    base::List<wire::UnitAmount> amounts;
};

void visit_fields(json::Fields& fields, Answered& answered);

/// What a member says of themselves, allows, and has seen.
///
/// *Errors*, all: `program_unknown`, `token_revoked`, `not_a_member`, `storage_unavailable`; with a
/// key also those of keys.
class ProfileService {
public:
    explicit ProfileService(Context& context) : context_(context) {}

    /// *Errors*: `prompt_unknown`, `prompt_not_due`, `answer_invalid`, `answer_known`.
    [[nodiscard]] Result<Answered> answer(const ShopperCaller& caller,
                                          const IdempotencyKey& key,
                                          const wire::AnswerRequest& request) const;

    /// Gives or withdraws a consent; with it goes what rests on it.
    ///
    /// *Errors*: `purpose_unknown` for one that is given and that the program does not ask for.
    [[nodiscard]] Result<Done> consent(const ShopperCaller& caller,
                                       const IdempotencyKey& key,
                                       const wire::ConsentsRequest& request) const;

    /// *Errors*: `consent_required`. Needs no key: saying it twice does no harm.
    [[nodiscard]] Result<Done> activity(const ShopperCaller& caller,
                                        const wire::ActivityRequest& request) const;

    /// Notes that the member saw that notice and all before it, so that none comes back. Needs no
    /// key; a notice that is not there is no error.
    [[nodiscard]] Result<Done> notices_seen(const ShopperCaller& caller,
                                            const wire::NoticesSeenRequest& request) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
