#pragma once

#include <cstdint>

#include "base/result.h"

/// The refusals of the ledger.
namespace spaarpas::engine {

/// `amount_invalid`: a number that makes no sense for a movement.
base::Problem amount_invalid(std::int64_t amount, const char* expected);

/// `not_enough_units`: more than there is.
base::Problem not_enough_units(std::int64_t wanted, std::int64_t available);

/// `unit_not_spendable`: what only counts has no price.
base::Problem unit_not_spendable(const std::string& unit);

/// `amount_overflow`: a balance that other programs could not keep exactly.
base::Problem amount_overflow();

/// `movement_unbalanced`: an entry or lots that do not add up.
base::Problem movement_unbalanced(const std::string& found);

}  // namespace spaarpas::engine
