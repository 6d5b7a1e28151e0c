#include "engine/program/fields.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Segment& segment) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the segment")), segment.id, keys::an_id);
    fields.text_map(may("name", SPAARPAS_DOC("What the shopper reads, by language")),
                    segment.name,
                    keys::a_name);
    fields.optional_object(may("if", SPAARPAS_DOC("Who is in it; else those whom the shop posts")),
                           segment.condition);
}

}  // namespace spaarpas::engine
