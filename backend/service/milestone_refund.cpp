#include <algorithm>
#include <utility>

#include "backend/service/benefits.h"

namespace spaarpas::service {

namespace {

const loyalty::Milestone* find_milestone(const loyalty::Program& program, const std::string& id) {
    for (const auto& milestone : program.milestones) {
        if (milestone.id == id) {
            return &milestone;
        }
    }
    return nullptr;
}

std::optional<store::MilestoneState> find_state(Account& account, const std::string& id) {
    for (const auto& state : account.session().tables().progress().milestones(account.key())) {
        if (state.progress.milestone == id) {
            return state;
        }
    }
    return std::nullopt;
}

void end_boost(Account& account, const std::string& milestone) {
    auto& progress = account.session().tables().progress();
    const std::int64_t now_ms = account.session().now_ms();
    for (auto boost : progress.boosts(account.key(), now_ms)) {
        if (boost.source == milestone) {
            boost.until_ms = now_ms;
            progress.put_boost(account.key(), boost);
        }
    }
}

void withdraw_voucher(Account& account, const loyalty::Program& program, const std::string& code) {
    auto& vouchers = account.session().tables().vouchers();
    const auto voucher = vouchers.find(program.id, code);
    if (voucher) {
        // One that is reserved or used stays the member's: the shop has promised it.
        const bool withdrawn =
            vouchers.advance(*voucher, store::VoucherStep::issued, store::VoucherStep::withdrawn);
        static_cast<void>(withdrawn);
    }
}

/// A milestone that the member no longer reaches, because of `source`.
struct Loss {
    const loyalty::Program& program;
    const loyalty::Milestone& milestone;
    const EventSource& source;
};

/// Takes back the vouchers beyond the times that are left of an award.
void withdraw_vouchers(Account& account, const Loss& loss, const store::MilestoneAward& award) {
    const auto left = static_cast<std::size_t>(award.times - award.reversed_times);
    for (std::size_t position = left; position < award.vouchers.size(); ++position) {
        withdraw_voucher(account, loss.program, award.vouchers[position]);
    }
}

/// Takes back what an award brought for some of its times; gives the points.
Result<std::int64_t> take_back_award(Account& account,
                                     const Loss& loss,
                                     store::MilestoneAward award,
                                     std::int64_t times) {
    award.reversed_times += times;
    account.session().tables().orders().set_reversed_times(award.id, award.reversed_times);
    withdraw_vouchers(account, loss, award);
    // At most what was booked at once, so that it cannot overflow.
    const std::int64_t points = award.points * times;
    if (points == 0) {
        return points;
    }
    EntryCause cause;
    cause.program_version = loss.program.version;
    cause.occurred_at_ms = loss.source.occurred_at_ms;
    cause.order_id = loss.source.order_id;
    cause.subject = loss.milestone.id;
    const std::string lot_source =
        milestone_source(award.milestone, {award.source, award.order_id, award.at_ms});
    const auto entry =
        account.book(loyalty::reverse(loss.program, account.holding(), points, lot_source), cause);
    if (!entry) {
        return entry.refusal();
    }
    return points;
}

/// Takes `taken` out of the progress; gives how many times the milestone is no longer reached.
std::int64_t lower(const loyalty::Milestone& milestone,
                   loyalty::MilestoneProgress& progress,
                   std::int64_t taken) {
    progress.progress -= taken;
    std::int64_t lost = 0;
    if (!milestone.repeats) {
        lost = progress.reached > 0 && progress.progress < milestone.target ? 1 : 0;
    } else if (progress.progress < 0) {
        const std::int64_t missing = -progress.progress;
        const std::int64_t rest = missing % milestone.target == 0 ? 0 : 1;
        lost = std::min(missing / milestone.target + rest, progress.reached);
        progress.progress += lost * milestone.target;
    }
    progress.reached -= lost;
    progress.progress = std::max<std::int64_t>(progress.progress, 0);
    return lost;
}

/// Takes back the newest awards of a milestone, `times` times; gives the points.
Result<std::int64_t> take_back_awards(Account& account, const Loss& loss, std::int64_t times) {
    auto& orders = account.session().tables().orders();
    std::int64_t taken_points = 0;
    while (times > 0) {
        auto award = orders.newest_milestone_award(account.key(), loss.milestone.id);
        if (!award) {
            break;
        }
        const std::int64_t now = std::min(times, award->times - award->reversed_times);
        end_boost(account, loss.milestone.id);
        auto taken = take_back_award(account, loss, std::move(*award), now);
        if (!taken) {
            return taken;
        }
        taken_points += taken.value();
        times -= now;
    }
    return taken_points;
}

}  // namespace

Result<std::int64_t> take_back_milestones(Account& account,
                                          const loyalty::Program& program,
                                          const std::vector<store::MilestoneStep>& steps,
                                          const EventSource& source) {
    std::int64_t taken_points = 0;
    for (const auto& step : steps) {
        const loyalty::Milestone* milestone = find_milestone(program, step.milestone);
        auto state = find_state(account, step.milestone);
        if (milestone == nullptr || !state || step.progress == 0) {
            continue;
        }
        const std::int64_t lost = lower(*milestone, state->progress, step.progress);
        if (state->progress.reached == 0) {
            state->reached_at_ms.reset();
        }
        account.session().tables().progress().put_milestone(account.key(), *state);
        auto taken = take_back_awards(account, {program, *milestone, source}, lost);
        if (!taken) {
            return taken;
        }
        taken_points += taken.value();
    }
    return taken_points;
}

}  // namespace spaarpas::service
