#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "loyalty/cart/cart.h"
#include "loyalty/explain/trace.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"
#include "tests/unit/base/zones.h"

/// Small builders for the worlds of the tests.
namespace spaarpas::test {

/// A program in euros without rules, in UTC.
inline loyalty::Program euro_program() {
    loyalty::Program program;
    program.id = "koffiebar";
    program.currency = "EUR";
    program.locales = {"nl"};
    return program;
}

inline loyalty::EarningRule per_amount(const std::string& id,
                                       std::int64_t points,
                                       std::int64_t per_minor) {
    loyalty::EarningRule rule;
    rule.id = id;
    rule.kind = loyalty::EarningKind::per_amount;
    rule.rate = loyalty::Rate{points, per_minor};
    return rule;
}

inline loyalty::EarningRule rule_of(const std::string& id,
                                    loyalty::EarningKind kind,
                                    std::int64_t points) {
    loyalty::EarningRule rule;
    rule.id = id;
    rule.kind = kind;
    rule.points = points;
    return rule;
}

inline loyalty::EarningRule multiplier(const std::string& id, std::int64_t multiplier_bp) {
    loyalty::EarningRule rule;
    rule.id = id;
    rule.kind = loyalty::EarningKind::multiplier;
    rule.multiplier_bp = multiplier_bp;
    return rule;
}

inline loyalty::CartLine line(const std::string& id, std::int64_t quantity, std::int64_t price) {
    loyalty::CartLine made;
    made.id = id;
    made.sku = id;
    made.quantity = quantity;
    made.unit_price_minor = price;
    return made;
}

inline loyalty::CartLine line_in(const std::string& id,
                                 std::int64_t price,
                                 const std::string& category) {
    loyalty::CartLine made = line(id, 1, price);
    made.categories = {category};
    return made;
}

inline loyalty::Cart euro_cart(base::List<loyalty::CartLine> lines) {
    loyalty::Cart cart;
    cart.currency = "EUR";
    cart.lines = std::move(lines);
    return cart;
}

inline loyalty::Tier tier(const std::string& id, std::int64_t threshold, std::int64_t bp = 10000) {
    loyalty::Tier made;
    made.id = id;
    made.threshold = threshold;
    made.multiplier_bp = bp;
    return made;
}

/// The first step with that code, or null.
inline const loyalty::TraceStep* find_step(const loyalty::Trace& trace, std::string_view code) {
    for (const loyalty::TraceStep& step : trace) {
        if (step.code == code) {
            return &step;
        }
    }
    return nullptr;
}

/// A number of the first step with that code; -1 where there is none.
inline std::int64_t number_of(const loyalty::Trace& trace,
                              std::string_view code,
                              std::string_view name) {
    const loyalty::TraceStep* const step = find_step(trace, code);
    if (step == nullptr) {
        return -1;
    }
    for (const auto& [key, value] : step->numbers) {
        if (key == name) {
            return value;
        }
    }
    return -1;
}

inline loyalty::Program amsterdam_program() {
    loyalty::Program program = euro_program();
    program.time_zone = "Europe/Amsterdam";
    program.zone = amsterdam();
    return program;
}

}  // namespace spaarpas::test
