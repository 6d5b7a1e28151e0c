#include <algorithm>

#include "base/exact.h"
#include "base/try.h"
#include "loyalty/earning/counted.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"
#include "loyalty/program/limits.h"
#include "loyalty/rewards/rewards.h"

namespace spaarpas::loyalty {

namespace {

std::int64_t goods_minor(const CountedCart& counted) {
    std::int64_t sum = 0;
    for (const CountedLine& line : counted.lines) {
        sum += line.line != nullptr ? line.paid_minor : 0;
    }
    return sum;
}

/// The dearest piece of a product in the cart, at what is paid for it; nothing where there is none.
std::optional<std::int64_t> piece_minor(const CountedCart& counted, const std::string& sku) {
    std::optional<std::int64_t> dearest;
    for (const CountedLine& line : counted.lines) {
        if (line.line != nullptr && line.line->sku == sku) {
            dearest = std::max(dearest.value_or(0), line.paid_minor / line.quantity);
        }
    }
    return dearest;
}

/// Lowers a discount to a limit, explained.
std::int64_t limited(std::int64_t wanted_minor,
                     std::int64_t limit_minor,
                     const Reward& reward,
                     Trace& trace) {
    if (wanted_minor <= limit_minor) {
        return wanted_minor;
    }
    note(trace,
         codes::discount_limited,
         reward.id,
         {{"wanted_minor", wanted_minor}, {"limit_minor", limit_minor}});
    return limit_minor;
}

void refuse(VoucherDiscount& discount,
            const char* code,
            const Reward& reward,
            NoteNumbers numbers = {}) {
    discount.refusal = code;
    note(discount.trace, code, reward.id, numbers);
}

void take_off_goods(const Reward& reward, std::int64_t goods, VoucherDiscount& discount) {
    std::int64_t wanted = reward.amount_minor;
    if (reward.kind == RewardKind::percent_off) {
        wanted = base::exact::share(goods, reward.percent_bp, limits::one_bp);
        if (reward.max_discount_minor > 0) {
            wanted = limited(wanted, reward.max_discount_minor, reward, discount.trace);
        }
    }
    discount.discount_minor = limited(wanted, goods, reward, discount.trace);
}

void take_off_product(const Reward& reward, const CountedCart& counted, VoucherDiscount& discount) {
    const std::optional<std::int64_t> piece = piece_minor(counted, reward.sku);
    if (!piece) {
        refuse(discount, codes::voucher_no_product, reward);
        note_name(discount.trace.back(), "sku", reward.sku);
        return;
    }
    discount.sku = reward.sku;
    discount.discount_minor = *piece;
}

void take_off(const Reward& reward, const CountedCart& counted, VoucherDiscount& discount) {
    const std::int64_t goods = goods_minor(counted);
    if (reward.kind == RewardKind::free_shipping) {
        discount.shipping_discount_minor = counted.paid_minor - goods;
        if (discount.shipping_discount_minor == 0) {
            refuse(discount, codes::voucher_no_shipping, reward);
        }
    } else if (reward.kind == RewardKind::product) {
        take_off_product(reward, counted, discount);
    } else if (reward.kind == RewardKind::perk) {
        discount.perk = reward.perk;
    } else {
        take_off_goods(reward, goods, discount);
    }
}

}  // namespace

base::Result<VoucherDiscount> voucher_discount(const Program& program,
                                               const Reward& reward,
                                               const Cart& cart) {
    SPAARPAS_TRY(const CountedCart& counted, count_cart(program, cart));
    VoucherDiscount discount;
    const std::int64_t missing_minor = reward.min_order_minor - goods_minor(counted);
    if (cart.lines.empty()) {
        refuse(discount, codes::voucher_empty_cart, reward);
    } else if (missing_minor > 0) {
        refuse(discount,
               codes::voucher_min_order,
               reward,
               {{"missing_minor", missing_minor}, {"min_order_minor", reward.min_order_minor}});
    } else {
        take_off(reward, counted, discount);
    }
    if (discount.refusal.empty()) {
        note(discount.trace,
             codes::voucher_discount,
             reward.id,
             {{"discount_minor", discount.discount_minor},
              {"shipping_discount_minor", discount.shipping_discount_minor}});
    }
    return discount;
}

}  // namespace spaarpas::loyalty
