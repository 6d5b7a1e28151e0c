#pragma once

#include <string>

#include "backend/service/members/account.h"
#include "base/list.h"
#include "engine/decide/facts.h"
#include "engine/program/program.h"

namespace spaarpas::service {

/// Counts in the facts what could not be taken back when a goal was fallen below: vouchers that
/// were used stay granted, so that reaching it again grants nothing new, and nobody is promised
/// that it does.
///
/// *Shape*: gives the rules whose next grant is had already and whose grants the facts do not count
/// by a figure (a streak, a level that is entered). What a rule gives besides vouchers it gives
/// again, so such a rule stays as it is.
base::List<std::string> count_kept_grants(Account& account,
                                          const engine::Program& program,
                                          std::int64_t at_ms,
                                          engine::Facts& facts);

}  // namespace spaarpas::service
