#pragma once

#include <cstdint>
#include <map>

#include "backend/service/events/work_out.h"
#include "base/list.h"
#include "engine/decide/standing.h"

namespace spaarpas::service {

/// What decisions come to, one after the other. *Shape*: `uses` by the instant of the decision.
struct Sum {
    base::List<engine::Effect> effects;
    std::map<std::int64_t, base::List<engine::Use>> uses;

    void add(const engine::Decision& decision);
    /// What the events brought, and what time alone did.
    void add(const engine::Standing& standing);
};

/// What is used more or less of limits, instant by instant.
[[nodiscard]] base::List<UsesAt> uses_between(const Sum& before, const Sum& now);

}  // namespace spaarpas::service
