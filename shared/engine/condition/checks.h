#pragma once

#include <string_view>

#include "engine/condition/bounds.h"
#include "engine/program/checker.h"

/// Mistakes that several leaves can have. Not linked into the widget.
namespace spaarpas::engine {

/// *Errors*: `condition_needs_order` at the leaf's `step`, where no order is asked about.
void check_needs_order(std::string_view step, Checker& checker);

/// *Errors*: `bounds_missing`, `bounds_empty`.
void check_bounds(const Bounds& bounds, Checker& checker);

/// *Errors*: `listed_twice`.
void check_twice(std::string_view list, const base::List<std::string>& items, Checker& checker);

}  // namespace spaarpas::engine
