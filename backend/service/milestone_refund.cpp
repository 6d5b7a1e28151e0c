#include <algorithm>

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

std::optional<store::MilestoneAward> newest_award(Account& account, const std::string& milestone) {
    for (const auto& award :
         account.session().tables().orders().milestone_awards(account.key(), milestone)) {
        if (!award.reversed) {
            return award;
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
    const auto voucher = code.empty() ? std::nullopt : vouchers.find(program.id, code);
    if (voucher) {
        // One that is reserved or used stays the member's: the shop has promised it.
        const bool withdrawn =
            vouchers.advance(*voucher, store::VoucherStep::issued, store::VoucherStep::withdrawn);
        static_cast<void>(withdrawn);
    }
}

/// Takes back the newest award of a milestone; 0 where there is none.
Result<std::int64_t> take_back_award(Account& account,
                                     const loyalty::Program& program,
                                     const std::string& milestone,
                                     const EventSource& source) {
    const auto award = newest_award(account, milestone);
    if (!award) {
        return std::int64_t{0};
    }
    account.session().tables().orders().mark_reversed(award->id);
    end_boost(account, milestone);
    withdraw_voucher(account, program, award->voucher);
    if (award->points == 0) {
        return std::int64_t{0};
    }
    EntryCause cause;
    cause.program_version = program.version;
    cause.occurred_at_ms = source.occurred_at_ms;
    cause.order_id = source.order_id;
    cause.subject = milestone;
    const std::string lot_source =
        milestone_source(milestone, {award->source, award->order_id, award->at_ms});
    const auto entry = account.book(
        loyalty::reverse(program, account.holding(), award->points, lot_source), cause);
    if (!entry) {
        return entry.refusal();
    }
    return award->points;
}

/// How often the milestone is still reached once `taken` is out of its progress.
void lower(const loyalty::Milestone& milestone,
           loyalty::MilestoneProgress& progress,
           std::int64_t taken) {
    progress.progress -= taken;
    while (progress.reached > 0 && progress.progress < (milestone.repeats ? 0 : milestone.target)) {
        --progress.reached;
        progress.progress += milestone.repeats ? milestone.target : 0;
        if (!milestone.repeats) {
            break;
        }
    }
    progress.progress = std::max<std::int64_t>(progress.progress, 0);
}

/// Takes back what reaching a milestone had given, `times` times; gives the points.
Result<std::int64_t> take_back_awards(Account& account,
                                      const loyalty::Program& program,
                                      const std::string& milestone,
                                      std::int64_t times,
                                      const EventSource& source) {
    std::int64_t taken_points = 0;
    for (std::int64_t lost = 0; lost < times; ++lost) {
        auto taken = take_back_award(account, program, milestone, source);
        if (!taken) {
            return taken;
        }
        taken_points += taken.value();
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
        const std::int64_t reached_before = state->progress.reached;
        lower(*milestone, state->progress, step.progress);
        if (state->progress.reached == 0) {
            state->reached_at_ms.reset();
        }
        account.session().tables().progress().put_milestone(account.key(), *state);
        auto taken = take_back_awards(
            account, program, step.milestone, reached_before - state->progress.reached, source);
        if (!taken) {
            return taken;
        }
        taken_points += taken.value();
    }
    return taken_points;
}

}  // namespace spaarpas::service
