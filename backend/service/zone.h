#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"

namespace spaarpas::service {

/// The clock changes of a time zone from 2000 to 2060, by the tables of the operating system; the
/// first stands for all time before.
///
/// *Errors*: nothing for a zone that does not exist. *Source*: the IANA time zone database.
[[nodiscard]] std::optional<base::Zone> zone_transitions(const std::string& name);

}  // namespace spaarpas::service
