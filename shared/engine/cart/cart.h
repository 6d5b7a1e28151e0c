#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// One line of a cart or an order.
///
/// *Units*: minor units of the cart's currency, for the whole line except `unit_price_minor`;
/// prices include tax. `discount_minor` is what was taken off this line, `tax_minor` the tax within
/// what is left.
///
/// *Shape*: `name` is what the shopper knows the product by, or empty. No rule reads it.
struct CartLine {
    static constexpr const char* type_name = "CartLine";
    std::string id;
    std::string sku;
    std::string name;
    base::List<std::string> categories;
    std::int64_t quantity = 1;
    std::int64_t unit_price_minor = 0;
    std::int64_t discount_minor = 0;
    std::int64_t tax_minor = 0;
};

/// What a shopper is about to buy, or has bought: `setCart` and an order event share it.
struct Cart {
    static constexpr const char* type_name = "Cart";
    std::string currency;
    std::string channel = "web";
    base::List<CartLine> lines;
    std::int64_t shipping_minor = 0;
    std::int64_t order_discount_minor = 0;
};

void visit_fields(json::Fields& fields, Cart& cart);

}  // namespace spaarpas::engine
