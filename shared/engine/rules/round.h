#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/list.h"
#include "engine/condition/question.h"
#include "engine/decide/decision.h"
#include "engine/rules/giving/multipliers.h"
#include "engine/rules/rule.h"

namespace spaarpas::engine {

/// A rule that acts: on the event, or because it is due.
///
/// *Shape*: `chosen` has one flag a counted line and is empty where the rule has no lines.
/// `first_grant` numbers the first of the `times` grants of a rule that follows, and is 0 for a
/// rule on an event. `cause` is what its causes begin with.
struct Acting {
    const Rule* rule = nullptr;
    std::vector<std::uint8_t> chosen;
    std::int64_t times = 1;
    std::int64_t first_grant = 0;
    std::string cause;
};

/// What several rules do together: those on the event, or one wave of those that follow.
///
/// *Shape*: the question's facts are as they were before the round; `first` is the round's first
/// effect. `uses` are what it uses of limits, not yet in the decision.
struct Round {
    Round(const Question& asked, Decision& made)
        : question(asked), decision(made), first(made.effects.size()) {}

    const Question& question;
    Decision& decision;
    std::size_t first;
    base::List<Multiplier> multipliers;
    base::List<Use> uses;
};

/// One action of a rule that acts; `place` is its index in the rule.
struct Act {
    Round& round;
    const Acting& acting;
    std::int64_t place = 0;
};

/// How many effects one action has at most, whatever the number of grants: the last one stands for
/// the rest.
inline constexpr std::int64_t most_effects = 1000;

/// Adds the effect of the grant of that index.
Effect& add_effect(const Act& act,
                   EffectKind kind,
                   const std::string& subject,
                   std::int64_t grant = 0);

/// Adds an effect for each grant (at most `most_effects`), each with `amount` of the unit; the
/// caller puts lines on it. Says so with `code`, and returns the step.
///
/// *Errors*: null where the sum leaves the bounds.
TraceStep* add_gives(const Act& act, Code code, const std::string& unit, std::int64_t amount);

/// Lets the rules act, in their order, and keeps what they give within the limits.
///
/// *Errors*: `amount_overflow`.
base::Problems act_all(Round& round, const base::List<Acting>& all);

/// What amounts are refused with that leave the bounds of exact arithmetic.
base::Problem too_large();

}  // namespace spaarpas::engine
