#pragma once

#include "base/array.h"
#include "json/value.h"

namespace spaarpas::json {

/// The members of an object as RFC 8785 sorts them. They live as long as the object.
base::Array<const Member*> in_order_of_names(const Value& object);

}  // namespace spaarpas::json
