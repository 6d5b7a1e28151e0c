#include "backend/service/benefits.h"

#include <algorithm>

#include "backend/service/random.h"
#include "backend/service/refusals.h"
#include "backend/service/settle.h"
#include "backend/service/voucher_code.h"
#include "base/exact.h"
#include "loyalty/explain/codes.h"
#include "loyalty/program/limits.h"
#include "loyalty/rewards/rewards.h"

namespace spaarpas::service {

namespace {

const loyalty::TraceStep* reached_step(const loyalty::Outcome& outcome, const std::string& id) {
    for (const auto& step : outcome.trace) {
        if (step.code == loyalty::codes::milestone_reached && step.subject == id) {
            return &step;
        }
    }
    return nullptr;
}

/// The points of all times as one entry.
Result<Done> book_points(Account& account,
                         const loyalty::Program& program,
                         const loyalty::MilestoneReached& reached,
                         const loyalty::TraceStep* why,
                         const EventSource& source) {
    std::int64_t points = reached.benefit.points;
    if (!base::exact::multiply(points, reached.times)) {
        return refusal("amount_overflow", "The milestone's points are beyond 9007199254740991.");
    }
    if (points == 0) {
        return Done{};
    }
    EntryCause cause;
    cause.program_version = program.version;
    cause.occurred_at_ms = source.occurred_at_ms;
    cause.order_id = source.order_id;
    cause.subject = reached.milestone;
    if (why != nullptr) {
        cause.trace.push_back(*why);
    }
    const auto entry = account.book(loyalty::accrue(program,
                                                    account.holding(),
                                                    points,
                                                    milestone_source(reached.milestone, source),
                                                    source.occurred_at_ms),
                                    cause);
    if (!entry) {
        return entry.refusal();
    }
    return Done{};
}

/// What one milestone brings, for all the times that the event reached it.
Result<Done> give_benefit(Account& account,
                          const loyalty::Program& program,
                          const loyalty::MilestoneReached& reached,
                          const loyalty::TraceStep* why,
                          const EventSource& source) {
    auto booked = book_points(account, program, reached, why, source);
    if (!booked) {
        return booked;
    }
    store::MilestoneAward award;
    award.member = account.key();
    award.milestone = reached.milestone;
    award.source = source.event_id;
    award.order_id = source.order_id;
    award.at_ms = source.occurred_at_ms;
    award.points = reached.benefit.points;
    award.times = reached.times;
    const loyalty::Reward* reward = loyalty::find_reward(program, reached.benefit.reward);
    const std::int64_t vouchers =
        reward == nullptr ? 0 : std::min(reached.times, loyalty::limits::max_vouchers_reached);
    for (std::int64_t time = 0; time < vouchers; ++time) {
        award.vouchers.push_back(issue_voucher(account, program, *reward, 0));
    }
    account.session().tables().orders().add_milestone_award(award);
    return Done{};
}

}  // namespace

std::string milestone_source(const std::string& milestone, const EventSource& source) {
    return milestone + "/" + (source.order_id.empty() ? source.event_id : source.order_id);
}

std::string issue_voucher(Account& account,
                          const loyalty::Program& program,
                          const loyalty::Reward& reward,
                          std::int64_t entry_id) {
    Session& session = account.session();
    store::VoucherRecord voucher;
    voucher.code = new_voucher_code(session.context().random);
    voucher.program = program.id;
    voucher.member = account.key();
    voucher.reward = reward.id;
    voucher.program_version = program.version;
    voucher.issued_at_ms = session.now_ms();
    voucher.expires_at_ms = loyalty::voucher_expires_at(program, reward, session.now_ms());
    voucher.entry_id = entry_id;
    session.tables().vouchers().insert(voucher);
    account.note_change();
    return voucher.code;
}

Result<Done> give_benefits(Account& account,
                           const loyalty::Program& program,
                           const loyalty::Outcome& outcome,
                           const EventSource& source) {
    for (const auto& reached : outcome.reached) {
        const loyalty::TraceStep* why = reached_step(outcome, reached.milestone);
        auto given = give_benefit(account, program, reached, why, source);
        if (!given) {
            return given;
        }
        if (why != nullptr) {
            tell(account, *why, source.occurred_at_ms);
        }
    }
    return Done{};
}

}  // namespace spaarpas::service
