#include "engine/offers/till.h"

#include "base/exact.h"
#include "engine/explain/note.h"

namespace spaarpas::engine {

namespace {

constexpr std::int64_t one_bp = 10000;

/// Goods that a discount is taken off: those that the condition chose, or else all that count.
bool is_meant(const Till& till, const Choice& choice, std::size_t index) {
    const CountedLine& line = till.counted.lines[index];
    return line.line != nullptr && (choice.made ? choice.chosen[index] != 0 : !line.excepted);
}

/// What is left of the goods that are meant, 0 for the other lines.
std::vector<std::int64_t> meant_minor(const Till& till, const Choice& choice) {
    std::vector<std::int64_t> meant = till.left_minor;
    for (std::size_t index = 0; index < meant.size(); ++index) {
        meant[index] = is_meant(till, choice, index) ? meant[index] : 0;
    }
    return meant;
}

std::int64_t sum_of(const std::vector<std::int64_t>& amounts) {
    std::int64_t sum = 0;
    for (const std::int64_t amount : amounts) {
        sum += amount;
    }
    return sum;
}

/// Lowers a discount to a limit, explained.
std::int64_t limited(std::int64_t wanted_minor,
                     std::int64_t limit_minor,
                     const Offer& offer,
                     Trace& why) {
    if (wanted_minor <= limit_minor) {
        return wanted_minor;
    }
    note(why,
         Code::discount_limited,
         offer.id,
         {{"wanted_minor", wanted_minor}, {"limit_minor", limit_minor}});
    return limit_minor;
}

bool refuse(VoucherDiscount& discount, Code code, const Offer& offer) {
    note(discount.why, code, offer.id);
    return false;
}

bool take_off_goods(Till& till,
                    const Offer& offer,
                    const Choice& choice,
                    VoucherDiscount& discount) {
    const std::vector<std::int64_t> meant = meant_minor(till, choice);
    const std::int64_t goods_minor = sum_of(meant);
    std::int64_t wanted_minor = offer.gives.discount->amount_minor;
    if (offer.gives.discount->percent_bp > 0) {
        wanted_minor = base::exact::share(goods_minor, offer.gives.discount->percent_bp, one_bp);
    }
    // Nor is a voucher used up for a percentage that comes to less than one minor unit.
    if (goods_minor == 0 || wanted_minor == 0) {
        return refuse(discount, Code::voucher_nothing_left, offer);
    }
    if (offer.gives.discount->at_most_minor > 0) {
        wanted_minor =
            limited(wanted_minor, offer.gives.discount->at_most_minor, offer, discount.why);
    }
    discount.discount_minor = limited(wanted_minor, goods_minor, offer, discount.why);
    const std::vector<std::int64_t> parts = base::exact::split(discount.discount_minor, meant);
    for (std::size_t index = 0; index < parts.size(); ++index) {
        till.left_minor[index] -= parts[index];
    }
    return true;
}

bool take_off_shipping(Till& till, const Offer& offer, VoucherDiscount& discount) {
    const std::size_t count = till.counted.lines.size();
    if (count == 0 || till.counted.lines[count - 1].line != nullptr) {
        return refuse(discount, Code::voucher_no_shipping, offer);
    }
    std::int64_t& left_minor = till.left_minor[count - 1];
    if (left_minor == 0) {
        return refuse(discount, Code::voucher_nothing_left, offer);
    }
    discount.shipping_discount_minor = left_minor;
    left_minor = 0;
    return true;
}

/// Pieces of a product in the order, and the line with the dearest of those that no voucher took.
struct Pieces {
    bool any = false;
    bool left = false;
    std::size_t line = 0;
    std::int64_t minor = 0;
};

Pieces pieces_of(const Till& till, const std::string& sku) {
    Pieces pieces;
    for (std::size_t index = 0; index < till.pieces.size(); ++index) {
        const CountedLine& line = till.counted.lines[index];
        if (line.line == nullptr || line.line->sku != sku) {
            continue;
        }
        pieces.any = true;
        // A piece that other vouchers have paid for is gone; one that the shop gives for nothing is
        // not.
        const bool paid_for = line.paid_minor > 0 && till.left_minor[index] == 0;
        if (till.pieces[index] == 0 || paid_for) {
            continue;
        }
        const std::int64_t minor = till.left_minor[index] / till.pieces[index];
        if (!pieces.left || minor > pieces.minor) {
            pieces = {true, true, index, minor};
        }
    }
    return pieces;
}

bool take_off_item(Till& till, const Offer& offer, VoucherDiscount& discount) {
    const Pieces pieces = pieces_of(till, offer.gives.item);
    if (!pieces.any) {
        note_name(note(discount.why, Code::voucher_no_item, offer.id), "sku", offer.gives.item);
        return false;
    }
    if (!pieces.left) {
        return refuse(discount, Code::voucher_nothing_left, offer);
    }
    discount.discount_minor = pieces.minor;
    till.left_minor[pieces.line] -= pieces.minor;
    --till.pieces[pieces.line];
    return true;
}

bool take_off_gives(Till& till,
                    const Offer& offer,
                    const Choice& choice,
                    VoucherDiscount& discount) {
    if (offer.gives.discount) {
        return offer.gives.discount->shipping ? take_off_shipping(till, offer, discount)
                                              : take_off_goods(till, offer, choice, discount);
    }
    if (!offer.gives.item.empty()) {
        return take_off_item(till, offer, discount);
    }
    discount.perk = offer.gives.perk;
    return true;
}

}  // namespace

Till open_till(const CountedCart& counted) {
    Till till{counted, {}, {}};
    for (const CountedLine& line : counted.lines) {
        till.left_minor.push_back(line.paid_minor);
        till.pieces.push_back(line.quantity);
    }
    return till;
}

void take_off(Till& till, const Offer& offer, const Choice& choice, VoucherDiscount& discount) {
    discount.fits = take_off_gives(till, offer, choice, discount);
    if (discount.fits) {
        note(discount.why,
             Code::voucher_discount,
             offer.id,
             {{"discount_minor", discount.discount_minor},
              {"shipping_discount_minor", discount.shipping_discount_minor}});
    }
}

}  // namespace spaarpas::engine
