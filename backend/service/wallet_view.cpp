#include "backend/service/wallet_view.h"

#include <algorithm>
#include <map>

#include "backend/service/facts.h"
#include "json/message.h"
#include "loyalty/fields.h"
#include "loyalty/milestones/milestones.h"
#include "loyalty/rewards/rewards.h"
#include "loyalty/tiers/tier.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t notice_days = 30;
constexpr std::int64_t notice_limit = 20;
constexpr std::int64_t ms_per_day = 86400000;

base::List<wire::PointsAt> by_instant(const std::map<std::int64_t, std::int64_t>& sums) {
    base::List<wire::PointsAt> points;
    points.reserve(sums.size());
    for (const auto& [at_ms, sum] : sums) {
        points.push_back({sum, at_ms});
    }
    return points;
}

void show_lots(wire::Wallet& wallet, const base::List<loyalty::Lot>& lots) {
    std::map<std::int64_t, std::int64_t> pending;
    std::map<std::int64_t, std::int64_t> expiring;
    for (const auto& lot : lots) {
        if (lot.pending) {
            pending[lot.available_at_ms] += lot.remaining_points;
        } else if (lot.expires_at_ms) {
            expiring[*lot.expires_at_ms] += lot.remaining_points;
        }
    }
    wallet.pending = by_instant(pending);
    wallet.expiring = by_instant(expiring);
}

void show_tier(wire::Wallet& wallet, const loyalty::Program& program) {
    if (!program.tiers) {
        return;
    }
    const loyalty::TierStatus status = loyalty::tier_status(program, wallet.facts);
    wallet.tier = wire::TierStatus{status.tier,
                                   status.next,
                                   status.metric,
                                   status.threshold,
                                   status.next_threshold,
                                   status.missing,
                                   status.until_ms,
                                   status.trace};
}

void show_reward(wire::Wallet& wallet,
                 const loyalty::Reward& reward,
                 const loyalty::RewardUse& use) {
    const loyalty::RewardStatus status = loyalty::reward_status(reward, wallet.facts, use);
    wallet.rewards.push_back({status.reward, status.refusal, status.missing_points});
}

void show_milestones(wire::Wallet& wallet,
                     const loyalty::Program& program,
                     const std::vector<store::MilestoneState>& states) {
    for (const auto& status : loyalty::milestone_statuses(program, wallet.facts)) {
        wire::MilestoneStatus shown{
            status.milestone, status.progress, status.target, status.reached, std::nullopt};
        const auto state = std::find_if(states.begin(), states.end(), [&status](const auto& kept) {
            return kept.progress.milestone == status.milestone;
        });
        if (state != states.end()) {
            shown.reached_at_ms = state->reached_at_ms;
        }
        wallet.milestones.push_back(std::move(shown));
    }
}

wire::Notice notice_view(const store::NoticeRecord& record) {
    wire::Notice notice;
    notice.id = std::to_string(record.id);
    notice.code = record.code;
    notice.subject = record.subject;
    notice.at_ms = record.at_ms;
    const auto step =
        json::read_message<loyalty::TraceStep>(record.document, json::UnknownFields::ignored);
    if (step) {
        notice.numbers = step.value().numbers;
        notice.names = step.value().names;
    }
    return notice;
}

void show_profile(wire::Wallet& wallet,
                  store::Transaction& tables,
                  const loyalty::Program& program,
                  store::MemberKey member) {
    const loyalty::Prompt* prompt =
        loyalty::due_prompt(program, wallet.facts, prompt_states(tables, member));
    wallet.prompt = prompt != nullptr ? prompt->id : "";
    for (const auto& voucher : tables.vouchers().of_member(member)) {
        if (voucher.step != store::VoucherStep::withdrawn) {
            wallet.vouchers.push_back(voucher_view(voucher, wallet.as_of_ms));
        }
    }
    const std::int64_t since_ms = wallet.as_of_ms - notice_days * ms_per_day;
    for (const auto& notice : tables.profile().notices(member, since_ms, notice_limit)) {
        wallet.notices.push_back(notice_view(notice));
    }
    for (const auto& consent : tables.profile().consents(member)) {
        if (consent.granted) {
            wallet.consents.push_back(consent.purpose);
        }
    }
}

}  // namespace

std::string stock_good(const loyalty::Reward& reward) {
    return "stock:" + reward.id;
}

std::optional<std::int64_t> stock_left(store::Transaction& tables,
                                       const loyalty::Program& program,
                                       const loyalty::Reward& reward) {
    if (!reward.stock) {
        return std::nullopt;
    }
    const std::int64_t taken = tables.vouchers().taken(program.id, stock_good(reward));
    return std::max<std::int64_t>(*reward.stock - taken, 0);
}

base::List<loyalty::PromptState> prompt_states(store::Transaction& tables,
                                               store::MemberKey member) {
    base::List<loyalty::PromptState> states;
    for (const auto& answer : tables.profile().answers(member)) {
        states.push_back(
            {answer.prompt, answer.answered_at_ms, answer.put_off_at_ms, answer.withdrawn});
    }
    return states;
}

wire::Voucher voucher_view(const store::VoucherRecord& voucher, std::int64_t at_ms) {
    wire::Voucher view;
    view.code = voucher.code;
    view.reward = voucher.reward;
    view.issued_at_ms = voucher.issued_at_ms;
    view.expires_at_ms = voucher.expires_at_ms;
    if (voucher.step == store::VoucherStep::used) {
        view.state = wire::VoucherState::used;
    } else if (at_ms >= voucher.expires_at_ms) {
        view.state = wire::VoucherState::expired;
    } else if (voucher.step == store::VoucherStep::reserved) {
        view.state = wire::VoucherState::reserved;
    }
    return view;
}

wire::Wallet guest_wallet(const loyalty::Program& program, std::int64_t at_ms) {
    wire::Wallet wallet;
    wallet.as_of_ms = at_ms;
    wallet.program_version = program.version;
    wallet.facts = guest_facts(program, at_ms);
    show_tier(wallet, program);
    for (const auto& reward : program.rewards) {
        show_reward(wallet, reward, {});
    }
    show_milestones(wallet, program, {});
    return wallet;
}

wire::Wallet wallet_of(store::Transaction& tables,
                       const loyalty::Program& program,
                       const store::MemberRecord& member,
                       std::int64_t at_ms) {
    wire::Wallet wallet;
    wallet.revision = member.revision;
    wallet.as_of_ms = at_ms;
    wallet.program_version = program.version;
    wallet.member = wire::MemberInfo{member.shop_id, member.joined_at_ms};
    loyalty::Trace trace;
    wallet.facts = load_facts(tables, program, member.key, at_ms, trace);
    wallet.balance = tables.ledger().balances(member.key);
    show_lots(wallet, tables.ledger().lots(member.key));
    show_tier(wallet, program);
    for (const auto& reward : program.rewards) {
        show_reward(wallet,
                    reward,
                    {wallet.balance.available,
                     tables.vouchers().redeemed(member.key, reward.id),
                     stock_left(tables, program, reward)});
    }
    show_milestones(wallet, program, tables.progress().milestones(member.key));
    show_profile(wallet, tables, program, member.key);
    return wallet;
}

}  // namespace spaarpas::service
