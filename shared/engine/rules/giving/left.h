#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/list.h"
#include "engine/condition/question.h"
#include "engine/decide/decision.h"
#include "engine/program/limit.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// What a limit leaves of itself. One of all members whose room an event did not tell leaves any
/// number, and nothing where time alone acts.
struct Left {
    std::int64_t left = 0;
    std::int64_t used = 0;
    const Limit* limit = nullptr;
};

/// What a decision itself used of a limit: `here` what the facts do not know of yet, `in_order` all
/// of it.
struct Used {
    std::int64_t here = 0;
    std::int64_t in_order = 0;
};

/// What is left of a limit on `most` (its times, or its amount).
Left left_of(const Question& question,
             const Limit& limit,
             std::int64_t most,
             const std::string& key,
             Used used);

std::int64_t sum_of_uses(const base::List<Use>& uses, const std::string& key);

/// Adds to what is used of a limit.
void add_use(base::List<Use>& uses, const std::string& key, std::int64_t amount);

/// The limit of a key (`limit_key`), or null where the program has none such.
const Limit* find_limit(const Program& program, std::string_view key);

}  // namespace spaarpas::engine
