#include <string>

#include "base/contains.h"
#include "engine/decide/needs.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/rules/milestone.h"
#include "engine/rules/on/table.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine {

/// Somebody came to a level or into a segment.
struct Enters {
    std::string id;
};

void visit_fields(json::Fields& fields, Enters& on) {
    fields.text(keys::must("enters", SPAARPAS_DOC("The level or segment")), on.id, keys::an_id);
}

namespace {

const Enters& cast(const void* on) {
    return *static_cast<const Enters*>(on);
}

std::int64_t due(const void* on, const Following& following) {
    std::int64_t times = -following.granted_here;
    for (const Passage& passage : following.passages) {
        times += passage.entered && passage.id == cast(on).id ? 1 : 0;
    }
    return times;
}

bool stands_there(const std::string& id, const Facts& facts) {
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
    status.progress = stands_there(cast(on).id, question.facts) ? 1 : 0;
    status.open = status.progress == 0;
}

std::string_view waits_for(const void* on) {
    return cast(on).id;
}

void needs(const void* on, Needs& needs) {
    add_once(needs.segments, cast(on).id);
}

void check(const void* on, Checker& checker) {
    checker.level_or_segment("enters", cast(on).id);
}

constexpr TriggerRow make_row() {
    TriggerRow row{form_of<Enters>("enters")};
    row.due = due;
    row.way = way;
    row.waits_for = waits_for;
    row.needs = needs;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

extern const TriggerRow enters_row = make_row();

}  // namespace spaarpas::engine
