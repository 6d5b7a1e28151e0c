#pragma once

/// The codes of trace steps, once. They are stable: the view has words for each in every language,
/// and recorded entries carry them.
///
/// *Shape*: X(code, what the step's subject is the id of, names of its numbers, names of its
/// texts); names are parted by blanks, and those with a question mark may be missing.
// clang-format off

// What counts. No subject.
#define SPAARPAS_COUNTED_CODES(X) \
    X(without_tax, "", "tax_minor", "") \
    X(without_shipping, "", "shipping_minor", "") \
    X(without_discounts, "", "discount_minor", "") \
    X(empty_cart, "", "", "")

// What a rule gave.
#define SPAARPAS_EARNED_CODES(X) \
    X(earned_per_amount, "rule", "points base_points amount_minor rate_points rate_per_minor", "") \
    X(earned_fixed, "rule", "points", "") \
    X(earned_per_item, "rule", "points quantity each_points", "") \
    X(rounded_down, "rule", "points", "") \
    X(rounded_up, "rule", "points", "") \
    X(lines_left_out, "rule", "lines amount_minor", "") \
    X(at_most, "rule", "points", "")

// What multiplied per_amount points.
#define SPAARPAS_MULTIPLIED_CODES(X) \
    X(multiplied, "rule", "multiplier_bp amount_minor", "") \
    X(tier_multiplied, "tier", "multiplier_bp amount_minor", "") \
    X(boost_multiplied, "source", "multiplier_bp amount_minor until_ms", "")

// A cap lowered the points of a rule (without a subject it is the program's own), or a budget did.
#define SPAARPAS_CAPPED_CODES(X) \
    X(cap_reached, "rule", "points wanted_points cap_points used_points", "per") \
    X(budget_reached, "rule", "points wanted_points", "")

// Why a rule or a milestone does not hold.
#define SPAARPAS_NOT_MET_CODES(X) \
    X(not_met_product, "rule", "", "") \
    X(not_met_channel, "rule", "", "channel") \
    X(not_met_segment, "rule", "", "") \
    X(not_met_tier, "rule", "", "tier") \
    X(not_met_date, "rule", "from_ms? until_ms?", "") \
    X(not_met_weekday, "rule", "", "weekday") \
    X(not_met_hours, "rule", "", "from until") \
    X(not_met_min_order, "rule", "missing_minor min_order_minor", "") \
    X(not_met_first_order, "rule", "orders", "")

// Milestones.
#define SPAARPAS_MILESTONE_CODES(X) \
    X(milestone_progress, "milestone", "progress target", "") \
    X(milestone_reached, "milestone", "times points target vouchers?", "reward?") \
    X(boost_given, "milestone", "multiplier_bp until_ms", "") \
    X(streak_broken, "milestone", "progress", "")

// Tiers.
#define SPAARPAS_TIER_CODES(X) \
    X(tier_reached, "tier", "metric threshold until_ms?", "") \
    X(tier_kept, "tier", "metric threshold until_ms?", "") \
    X(tier_renewed, "tier", "metric threshold until_ms?", "") \
    X(tier_lowered, "tier", "metric threshold", "") \
    X(tier_next, "tier", "missing threshold metric", "") \
    X(tier_top, "tier", "metric", "")

// Rewards. All but the first are refusals too.
#define SPAARPAS_REWARD_CODES(X) \
    X(reward_affordable, "reward", "cost_points left_points", "") \
    X(reward_milestone_only, "reward", "", "") \
    X(reward_tier_required, "reward", "", "tier") \
    X(reward_out_of_stock, "reward", "", "") \
    X(reward_limit_reached, "reward", "limit redeemed", "") \
    X(not_enough_points, "reward", "missing_points cost_points available_points", "")

// Vouchers at checkout. All but the first two are refusals too.
#define SPAARPAS_VOUCHER_CODES(X) \
    X(voucher_discount, "reward", "discount_minor shipping_discount_minor", "") \
    X(discount_limited, "reward", "wanted_minor limit_minor", "") \
    X(voucher_empty_cart, "reward", "", "") \
    X(voucher_min_order, "reward", "missing_minor min_order_minor", "") \
    X(voucher_no_shipping, "reward", "", "") \
    X(voucher_no_product, "reward", "", "sku")

// The ledger. The source is the order or the cause.
#define SPAARPAS_LEDGER_CODES(X) \
    X(booked_pending, "source", "points available_at_ms", "") \
    X(booked_available, "source", "points", "") \
    X(debt_paid, "source", "points left_points", "") \
    X(points_released, "source", "points", "") \
    X(points_expired, "source", "points expired_at_ms", "") \
    X(points_spent, "", "points", "") \
    X(points_given_back, "source", "points", "") \
    X(reversed_own, "source", "points pending_points", "") \
    X(reversed_other, "source", "points pending_points", "") \
    X(shortfall_forgiven, "source", "points", "") \
    X(shortfall_owed, "source", "points", "") \
    X(adjusted, "source", "points", "")

// Refunds.
#define SPAARPAS_REFUND_CODES(X) \
    X(refunded_line, "line", "points quantity of_quantity", "") \
    X(refunded_amount, "", "points amount_minor of_minor", "") \
    X(refunded_rest, "", "points", "")

#define SPAARPAS_TRACE_CODES(X) \
    SPAARPAS_COUNTED_CODES(X) \
    SPAARPAS_EARNED_CODES(X) \
    SPAARPAS_MULTIPLIED_CODES(X) \
    SPAARPAS_CAPPED_CODES(X) \
    SPAARPAS_NOT_MET_CODES(X) \
    SPAARPAS_MILESTONE_CODES(X) \
    SPAARPAS_TIER_CODES(X) \
    SPAARPAS_REWARD_CODES(X) \
    SPAARPAS_VOUCHER_CODES(X) \
    SPAARPAS_LEDGER_CODES(X) \
    SPAARPAS_REFUND_CODES(X)
// clang-format on

namespace spaarpas::loyalty {

/// One code as documentation and tests read it.
struct CodeInfo {
    const char* code;
    const char* subject;
    const char* numbers;
    const char* names;
};

namespace codes {

#define SPAARPAS_DECLARE(name, subject, numbers, names) inline constexpr const char* name = #name;
SPAARPAS_TRACE_CODES(SPAARPAS_DECLARE)
#undef SPAARPAS_DECLARE

/// Every code; left out of the widget, which does not name it.
#define SPAARPAS_ROW(name, subject, numbers, names) CodeInfo{#name, subject, numbers, names},
inline constexpr CodeInfo all[] = {SPAARPAS_TRACE_CODES(SPAARPAS_ROW)};
#undef SPAARPAS_ROW

}  // namespace codes

}  // namespace spaarpas::loyalty
