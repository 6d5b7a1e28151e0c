#include "engine/program/keys.h"
#include "engine/tiers/status.h"

namespace spaarpas::engine {

using keys::an_id;
using keys::may;
using keys::must;

namespace {

constexpr json::TextRule an_id_or_none{json::TextForm::id, 64, 0};

}  // namespace

void visit_fields(json::Fields& fields, LadderStep& step) {
    fields.text(must("level", SPAARPAS_DOC("The level")), step.level, an_id);
    fields.list(may("asks", SPAARPAS_DOC("What it asks")), step.asks);
}

void visit_fields(json::Fields& fields, LevelStatus& status) {
    fields.text(must("set", SPAARPAS_DOC("The tier set")), status.set, an_id);
    fields.text(
        may("level", SPAARPAS_DOC("The level now; absent for none")), status.level, an_id_or_none);
    fields.text(may("next", SPAARPAS_DOC("The level above; absent at the top")),
                status.next,
                an_id_or_none);
    fields.optional_integer(
        may("until_ms", SPAARPAS_DOC("Until when the level is kept; absent for ever")),
        status.until_ms);
    fields.list(may("to_keep", SPAARPAS_DOC("What the level asks to be kept")), status.to_keep);
    fields.list(may("to_rise", SPAARPAS_DOC("What the level above asks")), status.to_rise);
    fields.list(may("ladder", SPAARPAS_DOC("All levels of the set, rising")), status.ladder);
}

}  // namespace spaarpas::engine
