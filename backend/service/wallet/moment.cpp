#include "backend/service/wallet/moment.h"

#include <utility>

#include "backend/service/paths/refusals.h"
#include "backend/service/time/passing.h"
#include "engine/decide/advance.h"

namespace spaarpas::service {

Result<Moment> moment_of(Account& account, std::int64_t at_ms) {
    Passing passing(account.versions(), account.facts(), account.holding());
    const base::Problems problems = passing.until(at_ms);
    if (!problems.empty()) {
        return refusal_of(problems);
    }
    Moment moment{at_ms, std::move(passing.facts()), std::move(passing.draft())};
    // No level ends any more: this is for what is only dropped, and for the instant itself.
    const auto ends = engine::advance(account.versions(), moment.facts, at_ms);
    if (!ends.ok()) {
        return refusal_of(ends.problems());
    }
    return moment;
}

}  // namespace spaarpas::service
