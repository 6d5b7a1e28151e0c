#pragma once

#include <cstdint>
#include <string_view>

#include "loyalty/earning/counted.h"
#include "loyalty/explain/trace.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What a condition is asked about: a member at an instant, and a cart or, for an event that is no
/// order, null.
struct Occasion {
    const Program& program;
    const Facts& facts;
    const Cart* cart = nullptr;
    const CountedCart* counted = nullptr;
};

/// Whether a condition holds for the occasion as a whole; says the first reason why not, about
/// `subject`, in the order channel, segment, tier, date, weekday, hours, least order, first order.
/// An absent condition holds.
bool holds(const Occasion& occasion,
           const std::optional<Condition>& condition,
           std::string_view subject,
           Trace& trace);

/// Whether a condition chooses a line of the cart. The shipping costs have no product and no
/// category.
bool chooses(const std::optional<Condition>& condition, const CountedLine& line);

/// Whether a condition speaks of products or categories at all.
bool chooses_lines(const std::optional<Condition>& condition);

}  // namespace spaarpas::loyalty
