#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::loyalty {

enum class RewardKind { amount_off, percent_off, free_shipping, product, perk };

/// Something to spend points on. Redeeming gives a voucher with a code that the shop honours at
/// checkout.
///
/// *Shape*: `kind` says which of `amount_minor`, `percent_bp` (with `max_discount_minor`, 0 for
/// none), `sku` and `perk` counts. A reward with `milestone_only` is given by milestones and not
/// sold for points. *Units*: `valid_days` is the life of the voucher in local days;
/// `limit_per_member` and `stock` are 0 for none, and `stock` is private.
struct Reward {
    static constexpr const char* type_name = "Reward";
    std::string id;
    json::TextMap name;
    json::TextMap description;
    RewardKind kind = RewardKind::amount_off;
    std::int64_t cost_points = 0;
    std::int64_t amount_minor = 0;
    std::int64_t percent_bp = 0;
    std::int64_t max_discount_minor = 0;
    std::string sku;
    std::string perk;
    std::int64_t min_order_minor = 0;
    std::int64_t valid_days = 90;
    base::List<std::string> tiers;
    std::int64_t limit_per_member = 0;
    std::optional<std::int64_t> stock;
    bool milestone_only = false;
};

}  // namespace spaarpas::loyalty
