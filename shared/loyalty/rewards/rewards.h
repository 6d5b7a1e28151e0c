#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "loyalty/cart/cart.h"
#include "loyalty/explain/trace.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What deciding on a reward needs beside the facts. `stock_left` is nothing where there is no
/// limit, or where it is not known, as in the browser.
struct RewardUse {
    std::int64_t available_points = 0;
    std::int64_t redeemed = 0;
    std::optional<std::int64_t> stock_left;
};

/// Whether a member can have a reward now.
///
/// *Shape*: `refusal` is empty when so; else one of explain/codes.h, the first of
/// `reward_milestone_only`, `reward_tier_required`, `reward_out_of_stock`, `reward_limit_reached`,
/// `not_enough_points`. `missing_points` is what the balance lacks of the price in any case.
struct RewardStatus {
    std::string reward;
    std::string refusal;
    std::int64_t missing_points = 0;
    Trace trace;
};

RewardStatus reward_status(const Reward& reward, const Facts& facts, const RewardUse& use);

/// What a voucher takes off a cart.
///
/// *Shape*: `refusal` is empty when it can be used; else the first of `voucher_empty_cart`,
/// `voucher_min_order`, `voucher_no_shipping`, `voucher_no_product`. A product takes one piece's
/// price off; a perk takes nothing off, the shop honours it.
struct VoucherDiscount {
    std::string refusal;
    std::int64_t discount_minor = 0;
    std::int64_t shipping_discount_minor = 0;
    std::string sku;
    std::string perk;
    Trace trace;
};

/// *Errors*: those of `check_cart`.
base::Result<VoucherDiscount> voucher_discount(const Program& program,
                                               const Reward& reward,
                                               const Cart& cart);

/// The reward of that id, or null.
const Reward* find_reward(const Program& program, std::string_view id);

/// Until when a voucher that is issued at `at_ms` may be used: the end of the local day
/// `valid_days` later.
std::int64_t voucher_expires_at(const Program& program, const Reward& reward, std::int64_t at_ms);

}  // namespace spaarpas::loyalty
