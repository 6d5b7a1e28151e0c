#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/condition/condition.h"
#include "engine/program/limit.h"
#include "json/fields.h"

namespace spaarpas::engine {

struct Price {
    static constexpr const char* type_name = "Price";
    std::string unit;
    std::int64_t amount = 0;
};

/// *Shape*: one of `amount_minor`, `percent_bp` (with `at_most_minor` where above 0) and
/// `shipping`.
struct Discount {
    static constexpr const char* type_name = "Discount";
    std::int64_t amount_minor = 0;
    std::int64_t percent_bp = 0;
    std::int64_t at_most_minor = 0;
    bool shipping = false;
};

/// *Shape*: one of the three.
struct Gives {
    static constexpr const char* type_name = "Gives";
    std::optional<Discount> discount;
    std::string item;
    std::string perk;
};

struct Valid {
    static constexpr const char* type_name = "Valid";
    std::int64_t days = 0;
};

/// What somebody can get. Without a price it is only given by rules.
///
/// *Shape*: `image` is the address of a picture, or empty. `condition` is asked of the member who
/// wants it, `use_condition` of the order on which it is used. *Units*: `reserve_minutes` is the
/// life of a reservation; `days_back` the least life of a voucher that comes back; `undo_minutes`
/// how long who bought it may undo that, 0 for not at all.
struct Offer {
    static constexpr const char* type_name = "Offer";
    std::string id;
    json::TextMap name;
    json::TextMap description;
    std::string image;
    std::optional<Price> price;
    Gives gives;
    std::optional<Condition> condition;
    std::optional<Condition> use_condition;
    bool combines = false;
    Limits limit;
    bool limited = false;
    std::optional<Valid> valid;
    std::int64_t reserve_minutes = 1440;
    std::int64_t days_back = 14;
    std::int64_t undo_minutes = 15;
};

}  // namespace spaarpas::engine
