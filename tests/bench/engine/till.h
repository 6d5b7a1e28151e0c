#pragma once

#include <cstdint>

#include "engine/decide/decision.h"
#include "engine/decide/event.h"
#include "engine/decide/facts.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::bench {

/// What is decided at a till: a member's order under a program.
struct Till {
    static constexpr const char* type_name = "Till";
    engine::Program program;
    engine::Facts facts;
    engine::Event event;
};

void visit_fields(json::Fields& fields, Till& till);

/// Decides so often, and says what the last decision gives of `points`; -1 where it is refused.
std::int64_t decide_often(const Till& till, std::int64_t times);

}  // namespace spaarpas::bench
