#pragma once

#include <string>

#include "engine/cart/cart.h"
#include "engine/program/program.h"

/// Small builders of programs and carts.
namespace spaarpas::engine::test {

/// A program in euros without rules, in UTC.
inline Program euro_program() {
    Program program;
    program.id = "koffiebar";
    program.currency = "EUR";
    program.locales = {"nl"};
    return program;
}

inline CartLine line(const std::string& id, std::int64_t quantity, std::int64_t price) {
    CartLine made;
    made.id = id;
    made.sku = id;
    made.quantity = quantity;
    made.unit_price_minor = price;
    return made;
}

inline CartLine line_in(const std::string& id, std::int64_t price, const std::string& category) {
    CartLine made = line(id, 1, price);
    made.categories = {category};
    return made;
}

inline Cart euro_cart(base::List<CartLine> lines) {
    Cart cart;
    cart.currency = "EUR";
    cart.lines = std::move(lines);
    return cart;
}

}  // namespace spaarpas::engine::test
