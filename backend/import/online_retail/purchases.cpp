#include "backend/import/online_retail/purchases.h"

#include <algorithm>

namespace spaarpas::import::online_retail {

void Purchases::add(const std::string& customer,
                    const std::string& order_id,
                    std::int64_t amount_minor) {
    open_[customer].push_back({order_id, amount_minor});
}

Cancellation Purchases::cancel(const std::string& customer, std::int64_t amount_minor) {
    Cancellation cancellation{{}, amount_minor};
    std::vector<Reversal>& open = open_[customer];
    while (cancellation.left_over_minor > 0 && !open.empty()) {
        Reversal& newest = open.back();
        const std::int64_t taken_minor =
            std::min(newest.amount_minor, cancellation.left_over_minor);
        cancellation.reversals.push_back({newest.order_id, taken_minor});
        cancellation.left_over_minor -= taken_minor;
        newest.amount_minor -= taken_minor;
        if (newest.amount_minor == 0) {
            open.pop_back();
        }
    }
    return cancellation;
}

}  // namespace spaarpas::import::online_retail
