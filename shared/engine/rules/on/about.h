#pragma once

#include <string>

#include "engine/program/keys.h"
#include "engine/rules/on/table.h"

/// What `answered`, `bought` and `redeemed` share: an event of that kind, about one prompt or
/// offer.
namespace spaarpas::engine::about {

struct Subject {
    std::string id;
};

const Subject& cast(const void* on);
bool is_about(const void* on, const Event& event, const char* kind);
Asked asked(const void* on);

/// A row with all that they have in common.
constexpr TriggerRow row_of(const Form& form) {
    TriggerRow row{form};
    row.asked = asked;
    return row;
}

}  // namespace spaarpas::engine::about
