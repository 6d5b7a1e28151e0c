#pragma once

#include <cstdint>

#include "base/list.h"
#include "engine/program/window.h"

namespace spaarpas::engine {

enum class LimitOf { member, all };

/// The most that may happen in a time: caps, budgets, stock and frequency are one thing.
///
/// *Shape*: one of `times` and `amount` is above 0. `times` counts firings of a rule or vouchers of
/// an offer, `amount` units that were given. What is used is the net of what was done and undone.
struct Limit {
    static constexpr const char* type_name = "Limit";
    std::int64_t times = 0;
    std::int64_t amount = 0;
    Window per;
    LimitOf of = LimitOf::member;
};

using Limits = base::List<Limit>;

}  // namespace spaarpas::engine
