#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "engine/decide/facts.h"
#include "engine/program/program.h"

namespace spaarpas::service {

/// Lets the facts say of each rule that follows what its next grant brings beside the vouchers that
/// stay because they were used: nobody is promised that one comes which does not. A grant that has
/// nothing else to bring is counted as granted; what another gives besides, its limits allow.
///
/// *Shape*: gives the rules of which the next grant brings nothing, and whose grants the facts do
/// not count by a figure (a streak, a level that is entered).
base::List<std::string> count_retained_grants(const engine::Program& program,
                                              std::int64_t at_ms,
                                              engine::Facts& facts);

}  // namespace spaarpas::service
