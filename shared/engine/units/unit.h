#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/condition/condition.h"
#include "engine/program/limit.h"
#include "json/fields.h"

namespace spaarpas::engine {

enum class UnitKind { points, stamps, counter, money };
enum class Shortfall { hold_back, allow_negative, forgive };
enum class Stacking { highest, multiply, add };

/// So many units are worth so many minor units, in words to the shopper.
struct Worth {
    static constexpr const char* type_name = "Worth";
    std::int64_t units = 1;
    std::int64_t minor = 0;
};

/// *Shape*: one of `days` above 0 and `on`, an event that names the one that gave.
struct Settles {
    static constexpr const char* type_name = "Settles";
    std::int64_t days = 0;
    std::string on;
};

/// *Shape*: one of `after_days`, `at_end_of` with `plus_months`, and `idle_months` with `events`
/// and `unless`.
struct Expires {
    static constexpr const char* type_name = "Expires";
    std::int64_t after_days = 0;
    std::optional<Period> at_end_of;
    std::int64_t plus_months = 0;
    std::int64_t idle_months = 0;
    base::List<std::string> events;
    std::optional<Condition> unless;
};

/// What is counted or held. Counters have no lots and cannot be spent; `orders` and `spend` are
/// always there and are not declared.
struct Unit {
    static constexpr const char* type_name = "Unit";
    std::string id;
    UnitKind kind = UnitKind::points;
    json::TextMap name_one;
    json::TextMap name_other;
    /// The places of a stamp card.
    std::int64_t of = 0;
    std::optional<Worth> worth;
    std::optional<Settles> settles;
    std::optional<Expires> expires;
    Shortfall shortfall = Shortfall::hold_back;
    Stacking stacking = Stacking::highest;
    Limits limit;
    /// Set in the public program in place of limits of all members.
    bool limited = false;
};

inline constexpr const char* unit_orders = "orders";
inline constexpr const char* unit_spend = "spend";

}  // namespace spaarpas::engine
