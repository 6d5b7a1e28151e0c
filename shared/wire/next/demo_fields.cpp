#include "wire/next/demo.h"
#include "wire/next/keys.h"

namespace spaarpas::wire::next {

using keys::an_instant;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, DemoClock& clock) {
    fields.integer(must("now_ms", SPAARPAS_DOC("The time that the program goes by")),
                   clock.now_ms,
                   an_instant);
    fields.integer(must("offset_ms", SPAARPAS_DOC("How far that is from the real time")),
                   clock.offset_ms);
}

void visit_fields(json::Fields& fields, DemoClockMove& move) {
    fields.integer(may("advance_ms", SPAARPAS_DOC("Moves it on by this much")), move.advance_ms);
    fields.optional_integer(
        may("now_ms", SPAARPAS_DOC("Moves it to this time instead")), move.now_ms, an_instant);
}

}  // namespace spaarpas::wire::next
