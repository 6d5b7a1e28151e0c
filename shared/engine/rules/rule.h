#pragma once

#include <optional>
#include <string>

#include "base/list.h"
#include "engine/condition/condition.h"
#include "engine/program/form.h"
#include "engine/program/limit.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// What a rule waits for.
///
/// *Shape*: `event` is the kind of an event where the document has a text (`"order"`); else it is
/// empty and `form` is a row of rules/on/table.h.
struct Trigger {
    static constexpr const char* type_name = "Trigger";
    std::string event;
    Held form;
};

/// What a rule does: a row of rules/do/table.h.
struct Action {
    static constexpr const char* type_name = "Action";
    Held form;
};

/// On, if, do: the only thing that acts.
struct Rule {
    static constexpr const char* type_name = "Rule";
    std::string id;
    json::TextMap name;
    Trigger on;
    std::optional<Condition> condition;
    base::List<Action> actions;
    Limits limit;
    bool secret = false;
    bool milestone = false;
    /// Set in the public program in place of limits of all members.
    bool limited = false;
};

void visit_fields(json::Fields& fields, Action& action);
void visit_fields(json::Fields& fields, Rule& rule);

}  // namespace spaarpas::engine
