#include "engine/condition/asks.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::must;

void visit_fields(json::Fields& fields, Ask& ask) {
    fields.boolean(must("holds", SPAARPAS_DOC("Whether it is met")), ask.holds);
    fields.object(must("why", SPAARPAS_DOC("What is asked, and how far the member is")), ask.why);
}

}  // namespace spaarpas::engine
