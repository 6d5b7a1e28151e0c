#include "backend/service/profile/keep.h"

#include <optional>
#include <vector>

#include "backend/service/paths/boundary.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/profile/answers.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::OldAnswer;

Result<Done> forget(Session& session, const OldAnswer& old) {
    std::optional<Account> account = Account::by_key(session, old.member);
    if (!account) {
        return Done{};
    }
    auto answer = session.tables().profile().answer(account->key(), old.prompt);
    if (!answer || answer->delete_at_ms != old.delete_at_ms) {
        return Done{};
    }
    SPAARPAS_ENSURE(forget_answer(*account, *std::move(answer), Forget::kept_long_enough));
    account->save();
    return Done{};
}

}  // namespace

Result<std::int64_t> forget_old_answers(Context& context, std::int64_t limit) {
    std::vector<OldAnswer> old;
    const auto read = [&]() -> Result<Done> {
        old = context.store.read()->profile().old_answers(context.clock.now_ms(), limit);
        return Done{};
    };
    SPAARPAS_ENSURE(within_boundary(read));
    for (const OldAnswer& answer : old) {
        const auto work = [&answer](Session& session) { return forget(session, answer); };
        SPAARPAS_ENSURE(write_unkeyed(context, work));
    }
    return static_cast<std::int64_t>(old.size());
}

}  // namespace spaarpas::service
