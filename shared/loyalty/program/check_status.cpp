#include <algorithm>

#include "base/list.h"
#include "loyalty/program/checker.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

namespace {

constexpr std::int64_t max_window_days = 3650;
constexpr const char* kind_names[] = {"amount_off",
                                      "percent_off",
                                      "free_shipping",
                                      "product",
                                      "perk"};

void check_levels(const Tiers& tiers, Checker& checker) {
    base::List<std::string> seen;
    for (std::size_t index = 0; index < tiers.levels.size(); ++index) {
        const Tier& tier = tiers.levels[index];
        const std::string at = item_at("/tiers/levels", index);
        checker.unique(at + "/id", tier.id, seen);
        checker.texts(at + "/name", tier.name);
        checker.range(
            at + "/multiplier_bp", tier.multiplier_bp, limits::one_bp, limits::max_multiplier_bp);
        if (index > 0 && tier.threshold <= tiers.levels[index - 1].threshold) {
            checker.add("threshold_order",
                        at + "/threshold",
                        std::to_string(tier.threshold),
                        "more than the level before it, which has " +
                            std::to_string(tiers.levels[index - 1].threshold),
                        "Order the levels by rising threshold");
        }
        base::List<std::string> perks;
        for (std::size_t perk = 0; perk < tier.perks.size(); ++perk) {
            const std::string here = at + item_at("/perks", perk);
            checker.unique(here + "/id", tier.perks[perk].id, perks);
            checker.texts(here + "/name", tier.perks[perk].name);
        }
    }
}

void check_reward_value(const std::string& at, const Reward& reward, Checker& checker) {
    const char* const kind = kind_names[static_cast<int>(reward.kind)];
    struct Use {
        const char* field;
        RewardKind kind;
        bool present;
    };
    const Use uses[] = {{"/amount_minor", RewardKind::amount_off, reward.amount_minor != 0},
                        {"/percent_bp", RewardKind::percent_off, reward.percent_bp != 0},
                        {"/sku", RewardKind::product, !reward.sku.empty()},
                        {"/perk", RewardKind::perk, !reward.perk.empty()}};
    for (const Use& use : uses) {
        if (use.kind == reward.kind) {
            checker.needs(at + use.field, use.present, kind);
        } else {
            checker.ignores(at + use.field, use.present, kind);
        }
    }
    if (reward.kind == RewardKind::percent_off) {
        checker.range(at + "/percent_bp", reward.percent_bp, 0, limits::one_bp);
    } else {
        checker.ignores(at + "/max_discount_minor", reward.max_discount_minor != 0, kind);
    }
}

bool is_given(const Program& program, const std::string& reward) {
    const auto gives = [&reward](const Milestone& milestone) {
        return milestone.benefit.reward == reward;
    };
    return std::any_of(program.milestones.begin(), program.milestones.end(), gives);
}

void check_price(const std::string& at, const Reward& reward, Checker& checker) {
    if (!reward.milestone_only && reward.cost_points == 0) {
        checker.add("field_missing",
                    at + "/cost_points",
                    "no price",
                    "1 or more points",
                    "Give it a price, or set `milestone_only`");
    }
    if (reward.milestone_only && reward.cost_points != 0) {
        checker.add("field_unused",
                    at + "/cost_points",
                    std::to_string(reward.cost_points),
                    "no price, since milestones give it",
                    "Leave the price out, or leave out `milestone_only`");
    }
    if (reward.milestone_only && !is_given(checker.program(), reward.id)) {
        checker.add("reward_unreachable",
                    at + "/milestone_only",
                    "a reward that no milestone gives",
                    "a milestone with this reward as its benefit",
                    "Name it in a milestone's benefit, or sell it for points");
    }
}

}  // namespace

void check_tiers(Checker& checker) {
    if (!checker.program().tiers) {
        return;
    }
    const Tiers& tiers = *checker.program().tiers;
    if (tiers.levels.empty()) {
        checker.add("list_empty",
                    "/tiers/levels",
                    "no level",
                    "at least one level",
                    "Add a level, or leave `tiers` out");
    }
    if (tiers.window == TierWindow::rolling_days) {
        checker.range("/tiers/window_days", tiers.window_days, 1, max_window_days);
    }
    check_levels(tiers, checker);
}

void check_rewards(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Reward>& rewards = checker.program().rewards;
    for (std::size_t index = 0; index < rewards.size(); ++index) {
        const Reward& reward = rewards[index];
        const std::string at = item_at("/rewards", index);
        checker.unique(at + "/id", reward.id, seen);
        checker.texts(at + "/name", reward.name);
        checker.texts(at + "/description", reward.description, true);
        check_reward_value(at, reward, checker);
        check_price(at, reward, checker);
        checker.tier_ids(at + "/tiers", reward.tiers);
        checker.range(at + "/valid_days", reward.valid_days, 1, limits::max_days);
    }
}

}  // namespace spaarpas::loyalty
