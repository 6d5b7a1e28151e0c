#include "base/contains.h"
#include "engine/cart/counted.h"

namespace spaarpas::engine {

bool chooses(const Lines& lines, const CountedLine& line) {
    if (line.line == nullptr) {
        return lines.skus.empty() && lines.categories.empty();
    }
    const CartLine& product = *line.line;
    if (!lines.skus.empty() && !base::contains(lines.skus, product.sku)) {
        return false;
    }
    if (!lines.categories.empty() && !base::share_one(lines.categories, product.categories)) {
        return false;
    }
    return !base::contains(lines.not_skus, product.sku) &&
           !base::share_one(lines.not_categories, product.categories);
}

}  // namespace spaarpas::engine
