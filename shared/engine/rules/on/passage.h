#pragma once

#include <cstdint>
#include <string>

#include "engine/program/keys.h"
#include "engine/rules/on/table.h"

/// What `enters` and `leaves` share.
namespace spaarpas::engine::passage {

/// The level or segment that somebody comes to or goes from.
struct Place {
    std::string id;
};

void visit_place(json::Fields& fields, const char* key, Place& place);

/// How often it was passed in that direction, less what is granted already.
std::int64_t times_due(const void* on, const Following& following, bool entered);

std::string_view waits_for(const void* on);
void needs(const void* on, Needs& needs);
void check(const char* key, const void* on, Checker& checker);

/// A row with all that both have in common.
constexpr TriggerRow row_of(const Form& form) {
    TriggerRow row{form};
    row.waits_for = waits_for;
    row.is_passage = true;
    row.needs = needs;
    return row;
}

}  // namespace spaarpas::engine::passage
