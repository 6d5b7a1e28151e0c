#pragma once

/// The codes of trace steps. They are stable: the view has words for each in every language, and
/// recorded entries carry them. After `subject:` stands what the step's subject is, after it the
/// names of its numbers, and of its texts in brackets.
namespace spaarpas::loyalty::codes {

// What counts. subject: none.
inline constexpr const char* without_tax = "without_tax";              // tax_minor
inline constexpr const char* without_shipping = "without_shipping";    // shipping_minor
inline constexpr const char* without_discounts = "without_discounts";  // discount_minor
inline constexpr const char* empty_cart = "empty_cart";                // -

// What a rule gave. subject: rule.
inline constexpr const char* earned_per_amount =
    "earned_per_amount";  // points, base_points, amount_minor, rate_points, rate_per_minor
inline constexpr const char* earned_fixed = "earned_fixed";        // points
inline constexpr const char* earned_per_item = "earned_per_item";  // points, quantity, each_points
inline constexpr const char* rounded_down = "rounded_down";        // points
inline constexpr const char* rounded_up = "rounded_up";            // points
inline constexpr const char* lines_left_out = "lines_left_out";    // lines, amount_minor
inline constexpr const char* at_most = "at_most";                  // points

// What multiplied per_amount points. subject: rule, tier, or what gave the boost.
inline constexpr const char* multiplied = "multiplied";              // multiplier_bp, amount_minor
inline constexpr const char* tier_multiplied = "tier_multiplied";    // multiplier_bp
inline constexpr const char* boost_multiplied = "boost_multiplied";  // multiplier_bp, until_ms

// A cap lowered a rule's points. subject: rule, empty for the program's own cap.
inline constexpr const char* cap_reached =
    "cap_reached";  // points, wanted_points, cap_points, used_points [per]

// Why a rule or a milestone does not hold. subject: rule or milestone.
inline constexpr const char* not_met_product = "not_met_product";  // -
inline constexpr const char* not_met_channel = "not_met_channel";  // - [channel]
inline constexpr const char* not_met_segment = "not_met_segment";  // -
inline constexpr const char* not_met_tier = "not_met_tier";        // - [tier]
inline constexpr const char* not_met_date = "not_met_date";        // from_ms or until_ms
inline constexpr const char* not_met_weekday = "not_met_weekday";  // - [weekday]
inline constexpr const char* not_met_hours = "not_met_hours";      // - [from] [until]
inline constexpr const char* not_met_min_order =
    "not_met_min_order";  // missing_minor, min_order_minor
inline constexpr const char* not_met_first_order = "not_met_first_order";  // orders

// Milestones. subject: milestone.
inline constexpr const char* milestone_progress = "milestone_progress";  // progress, target
inline constexpr const char* milestone_reached =
    "milestone_reached";                                       // times, points, target [reward]
inline constexpr const char* boost_given = "boost_given";      // multiplier_bp, until_ms
inline constexpr const char* streak_broken = "streak_broken";  // progress

// Tiers. subject: tier.
inline constexpr const char* tier_reached = "tier_reached";  // metric, threshold, until_ms
inline constexpr const char* tier_kept = "tier_kept";        // metric, threshold, until_ms
inline constexpr const char* tier_renewed = "tier_renewed";  // metric, threshold, until_ms
inline constexpr const char* tier_lowered = "tier_lowered";  // metric, threshold
inline constexpr const char* tier_next = "tier_next";        // missing, threshold, metric
inline constexpr const char* tier_top = "tier_top";          // metric

// Rewards. subject: reward. These are refusal codes too.
inline constexpr const char* reward_affordable = "reward_affordable";  // cost_points, left_points
inline constexpr const char* reward_milestone_only = "reward_milestone_only";  // -
inline constexpr const char* reward_tier_required = "reward_tier_required";    // - [tier]
inline constexpr const char* reward_limit_reached = "reward_limit_reached";    // limit, redeemed
inline constexpr const char* reward_out_of_stock = "reward_out_of_stock";      // -
inline constexpr const char* not_enough_points =
    "not_enough_points";  // missing_points, cost_points, available_points

// Vouchers at checkout. subject: reward. All but the first two are refusal codes too.
inline constexpr const char* voucher_discount = "voucher_discount";  // discount_minor
inline constexpr const char* discount_limited = "discount_limited";  // wanted_minor, limit_minor
inline constexpr const char* voucher_min_order =
    "voucher_min_order";  // missing_minor, min_order_minor
inline constexpr const char* voucher_currency = "voucher_currency";        // -
inline constexpr const char* voucher_no_product = "voucher_no_product";    // - [sku]
inline constexpr const char* voucher_no_shipping = "voucher_no_shipping";  // -
inline constexpr const char* voucher_empty_cart = "voucher_empty_cart";    // -

// The ledger. subject: the order or the cause.
inline constexpr const char* booked_pending = "booked_pending";          // points, available_at_ms
inline constexpr const char* booked_available = "booked_available";      // points
inline constexpr const char* debt_paid = "debt_paid";                    // points, left_points
inline constexpr const char* points_released = "points_released";        // points
inline constexpr const char* points_expired = "points_expired";          // points, expired_at_ms
inline constexpr const char* points_spent = "points_spent";              // points
inline constexpr const char* points_given_back = "points_given_back";    // points
inline constexpr const char* reversed_own = "reversed_own";              // points, pending_points
inline constexpr const char* reversed_other = "reversed_other";          // points, pending_points
inline constexpr const char* shortfall_forgiven = "shortfall_forgiven";  // points
inline constexpr const char* shortfall_owed = "shortfall_owed";          // points
inline constexpr const char* adjusted = "adjusted";                      // points

// Refunds. subject: line, or empty for an amount of the whole order.
inline constexpr const char* refunded_line = "refunded_line";      // points, quantity, of_quantity
inline constexpr const char* refunded_amount = "refunded_amount";  // points, amount_minor, of_minor
inline constexpr const char* refunded_rest = "refunded_rest";      // points

}  // namespace spaarpas::loyalty::codes
