#include "engine/program/keys.h"
#include "engine/rules/milestone.h"

namespace spaarpas::engine {

using keys::an_id;
using keys::may;
using keys::must;
using keys::not_negative;

void visit_fields(json::Fields& fields, MilestoneStatus& status) {
    fields.text(must("rule", SPAARPAS_DOC("The rule that it is")), status.rule, an_id);
    fields.text(may("unit", SPAARPAS_DOC("What is counted; absent for a streak")),
                status.unit,
                {json::TextForm::id, 64, 0});
    fields.integer(must("progress", SPAARPAS_DOC("How far towards the next time")),
                   status.progress);
    fields.integer(
        must("target", SPAARPAS_DOC("Where it is reached")), status.target, not_negative);
    fields.integer(
        must("times", SPAARPAS_DOC("How often it was reached")), status.times, not_negative);
    fields.optional_integer(
        may("until_ms", SPAARPAS_DOC("When a streak that has begun breaks off")), status.until_ms);
    fields.boolean(must("open", SPAARPAS_DOC("Whether it can be reached again")), status.open);
}

}  // namespace spaarpas::engine
