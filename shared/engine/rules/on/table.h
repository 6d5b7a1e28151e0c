#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/condition/question.h"
#include "engine/program/checker.h"
#include "engine/program/form.h"
#include "engine/program/window.h"
#include "engine/rules/rule.h"

namespace spaarpas::engine {

struct Decision;
struct MilestoneStatus;
struct Needs;
struct Passage;

/// What a trigger looks at that follows from what changed.
///
/// *Shape*: `before` holds the event, if there is one, and the facts before it; `now` are the facts
/// after the wave before. `passages` are all entries and leavings of the decision so far,
/// `granted_here` how often the rule was granted in it.
struct Following {
    const Rule& rule;
    const Question& before;
    const Facts& now;
    const base::List<Passage>& passages;
    std::int64_t granted_here = 0;
};

/// What one kind of trigger does. Adding one is a file in rules/on/ with its form and such a row,
/// and its name in SPAARPAS_TRIGGERS.
///
/// *Shape*: an event sets off a trigger that has `is_meant`; one that has `due` follows from what
/// changed. A column that says nothing is null.
struct TriggerRow {
    const Form& form;
    /// Whether the event is one that the trigger waits for.
    bool (*is_meant)(const void* on, const Event& event) = nullptr;
    /// How often a rule that follows is due; 0 or less is not at all.
    std::int64_t (*due)(const void* on, const Following& following) = nullptr;
    /// What the event itself changes for such a rule, before the first wave.
    void (*happens)(const void* on,
                    const Rule& rule,
                    const Question& before,
                    Decision& decision) = nullptr;
    /// Says in the trace why it was granted so many times.
    void (*explain)(const void* on,
                    const Following& following,
                    std::int64_t times,
                    Trace& trace) = nullptr;
    /// How far a member is on the way to a rule that is a milestone, and whether it is open. What
    /// is granted already stands in the status.
    void (*way)(const void* on, const Question& question, MilestoneStatus& status) = nullptr;
    /// Whether a rule that was granted so often in its period is never granted again.
    bool (*is_over)(const void* on, std::int64_t times) = nullptr;
    /// The window whose periods count grants anew; `ever` where null.
    Window (*counted_over)(const void* on) = nullptr;
    /// Whether `happens` has asked the rule's condition already.
    bool asks_before = false;
    /// What the rule's condition may ask; of the member alone where null.
    Asked (*asked)(const void* on) = nullptr;
    /// The unit, level or segment that it waits for, so that the check sees rules that feed
    /// themselves.
    std::string_view (*waits_for)(const void* on) = nullptr;
    /// Whether that is a level or a segment.
    bool is_passage = false;
    void (*needs)(const void* on, Needs& needs) = nullptr;
    void (*check)(const void* on, Checker& checker) = nullptr;
};

/// Every trigger with a form, in the order of the documentation: `X` has `X_trigger_form` and
/// `X_trigger`.
#define SPAARPAS_TRIGGERS(TRIGGER) \
    TRIGGER(answered)              \
    TRIGGER(bought)                \
    TRIGGER(redeemed)              \
    TRIGGER(reaches)               \
    TRIGGER(streak)                \
    TRIGGER(enters)                \
    TRIGGER(leaves)

#define SPAARPAS_DECLARE(name)             \
    extern const Form name##_trigger_form; \
    extern const TriggerRow name##_trigger;
SPAARPAS_TRIGGERS(SPAARPAS_DECLARE)
#undef SPAARPAS_DECLARE

// What triggers look like in a document, and what they do; see condition/table.h.
std::span<const Form* const> trigger_forms();
std::span<const TriggerRow* const> trigger_rows();

/// The row of a rule's trigger; null where it is the kind of an event.
const TriggerRow* row_of(const Trigger& on);

/// Whether the event sets the trigger off.
bool is_meant(const Trigger& on, const Event& event);

}  // namespace spaarpas::engine
