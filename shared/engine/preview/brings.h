#pragma once

#include <cstdint>

#include "engine/decide/facts.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// What any answer to a question brings, as far as it is told beforehand: units that are held, and
/// nothing of secret rules.
///
/// *Shape*: `at_most` is set where a limit of all members may still lower it.
struct AnswerBrings {
    json::IntegerMap amounts;
    bool at_most = false;
};

AnswerBrings answer_brings(const Program& program,
                           const Facts& facts,
                           const Prompt& prompt,
                           std::int64_t at_ms);

}  // namespace spaarpas::engine
