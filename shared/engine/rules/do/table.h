#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/list.h"
#include "engine/decide/decision.h"
#include "engine/program/checker.h"
#include "engine/program/form.h"
#include "engine/rules/rule.h"

namespace spaarpas::engine {

struct Act;
struct Multiplier;
struct Passage;

/// What one kind of action does. Adding one is a file in rules/do/ with its form and such a row,
/// and its name in SPAARPAS_ACTIONS.
///
/// *Shape*: a column that says nothing is null.
struct ActionRow {
    const Form& form;
    /// Adds what multiplies what rates give in this round; asked of all rules before any acts.
    void (*raise)(const void* action, const Act& act) = nullptr;
    /// Adds its effects to the decision, gives before limits.
    ///
    /// *Errors*: false beyond the bounds of exact arithmetic.
    bool (*act)(const void* action, const Act& act) = nullptr;
    /// What an effect of it comes to in the facts of the decision, once it is certain; says so.
    void (*settle)(const Program& program,
                   const Effect& effect,
                   Decision& decision,
                   base::List<Passage>& passages) = nullptr;
    /// The units, levels and segments that it moves, so that the check sees rules that feed
    /// themselves.
    void (*moves)(const void* action, base::List<std::string>& ids) = nullptr;
    void (*check)(const void* action, Checker& checker) = nullptr;
};

/// Every action, in the order of the documentation: `X` has `X_action_form` and `X_action`.
#define SPAARPAS_ACTIONS(ACTION) \
    ACTION(give)                 \
    ACTION(multiply)             \
    ACTION(issue)                \
    ACTION(level)                \
    ACTION(perk)                 \
    ACTION(tell)                 \
    ACTION(ask)

#define SPAARPAS_DECLARE(name)            \
    extern const Form name##_action_form; \
    extern const ActionRow name##_action;
SPAARPAS_ACTIONS(SPAARPAS_DECLARE)
#undef SPAARPAS_DECLARE

// What actions look like in a document, and what they do; see condition/table.h.
std::span<const Form* const> action_forms();
std::span<const ActionRow* const> action_rows();

/// The row of an action; null where it has no form.
const ActionRow* row_of(const Action& action);

/// A form whose fields stand in an object of their own under its key: `{"give": {..}}`.
template <class T>
constexpr Form nested_form_of() {
    Form form = form_of<T>(T::key);
    form.visit = [](json::Fields& fields, void* value) {
        fields.object(json::Key{T::key, json::Presence::required, T::doc}, *static_cast<T*>(value));
    };
    return form;
}

}  // namespace spaarpas::engine
