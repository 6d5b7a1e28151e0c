#include "base/contains.h"
#include "engine/program/check_only.h"
#include "engine/rules/milestone.h"
#include "engine/rules/on/passage.h"

namespace spaarpas::engine {

/// Somebody came to a level or into a segment.
struct Enters {
    passage::Place to;
};

void visit_fields(json::Fields& fields, Enters& on) {
    passage::visit_place(fields, "enters", on.to);
}

namespace {

std::int64_t due(const void* on, const Following& following) {
    return passage::times_due(on, following, true);
}

bool stands_there(std::string_view id, const Facts& facts) {
    for (const HeldLevel& held : facts.levels) {
        if (held.level == id) {
            return true;
        }
    }
    return base::contains(facts.inside, id);
}

/// One step: who stands there has made it.
void way(const void* on, const Question& question, MilestoneStatus& status) {
    status.target = 1;
    status.progress = stands_there(passage::waits_for(on), question.facts) ? 1 : 0;
    status.open = status.progress == 0;
}

void check(const void* on, Checker& checker) {
    passage::check("enters", on, checker);
}

constexpr TriggerRow make_row() {
    TriggerRow row = passage::row_of(enters_trigger_form);
    row.due = due;
    row.way = way;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form enters_trigger_form = form_of<Enters>("enters");

const TriggerRow enters_trigger = make_row();

}  // namespace spaarpas::engine
