#pragma once

#include "base/calendar.h"
#include "json/fields.h"

// Beside its type, where the templates of json look for it.
namespace spaarpas::base {

void visit_fields(json::Fields& fields, ZoneTransition& transition);

}  // namespace spaarpas::base
