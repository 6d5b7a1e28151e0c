#include "backend/service/events/bounds.h"

#include <string>
#include <utility>

#include "backend/service/paths/refusals.h"
#include "base/exact.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

/// A hundred milliard euro; of a currency of small units, still more than any cart.
constexpr std::int64_t most = 10000000000000;

Refusal too_large(std::string pointer, std::int64_t found) {
    return refusal_at(ErrorCode::amount_overflow,
                      {"amount_overflow",
                       std::move(pointer),
                       std::to_string(found),
                       "at most " + std::to_string(most),
                       "Check the unit: amounts are minor units, such as cents."});
}

/// What the cart costs before discounts. What cannot be added up exactly, or has amounts that make
/// no sense, is told by the engine's own check of the cart.
Result<Done> check_cart_bounds(const engine::Cart& cart) {
    std::int64_t sum_minor = cart.shipping_minor;
    for (const engine::CartLine& line : cart.lines) {
        std::int64_t line_minor = line.quantity;
        const bool is_exact = base::exact::multiply(line_minor, line.unit_price_minor) &&
                              base::exact::add(sum_minor, line_minor);
        if (!is_exact) {
            return Done{};
        }
    }
    return sum_minor > most ? too_large("/order/cart", sum_minor) : Result<Done>(Done{});
}

}  // namespace

Result<Done> check_bounds(const wire::Event& event) {
    if (event.order) {
        SPAARPAS_ENSURE(check_cart_bounds(event.order->cart));
    }
    for (const auto& [name, number] : event.attributes) {
        if (number > most || number < -most) {
            return too_large("/attributes/" + name, number);
        }
    }
    return Done{};
}

}  // namespace spaarpas::service
