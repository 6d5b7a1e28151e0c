#pragma once

#include <vector>

#include "json/value.h"

namespace spaarpas::json {

/// The members of an object as RFC 8785 sorts them. They live as long as the object.
std::vector<const Member*> in_order_of_names(const Value& object);

}  // namespace spaarpas::json
