#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"
#include "loyalty/ledger/draft.h"
#include "loyalty/ledger/movements.h"

namespace spaarpas::loyalty {

namespace {

/// Takes up to `points` from the lots of `source`, or from all where it is empty, and explains it.
std::int64_t take_back(Draft& draft,
                       const std::string& source,
                       std::int64_t points,
                       const std::string& subject) {
    const bool own = !source.empty();
    const std::int64_t first = draft.take({own, source}, points);
    const std::int64_t second = draft.take({!own, source}, points - first);
    if (first + second > 0) {
        note(draft.trace(),
             own ? codes::reversed_own : codes::reversed_other,
             subject,
             {{"points", first + second}, {"pending_points", own ? first : second}});
    }
    return first + second;
}

}  // namespace

base::Result<Movement> reverse(const Program& program,
                               const Holding& holding,
                               std::int64_t points,
                               const std::string& source) {
    if (points < 0) {
        return points_invalid(points, "0 or more");
    }
    Draft draft(holding, EntryKind::reversal);
    std::int64_t taken = source.empty() ? 0 : take_back(draft, source, points, source);
    taken += take_back(draft, "", points - taken, source);
    const std::int64_t shortfall = points - taken;
    if (shortfall == 0) {
        draft.post(Account::issued, points);
    } else if (program.points.shortfall == Shortfall::claw_back_to_zero) {
        draft.post(Account::issued, taken);
        note(draft.trace(), codes::shortfall_forgiven, source, {{"points", shortfall}});
    } else {
        draft.post(Account::issued, points);
        draft.post(Account::debt, -shortfall);
        note(draft.trace(), codes::shortfall_owed, source, {{"points", shortfall}});
    }
    return draft.finish();
}

}  // namespace spaarpas::loyalty
