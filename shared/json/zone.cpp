#include "json/zone.h"

namespace spaarpas::base {

void visit_fields(json::Fields& fields, ZoneTransition& transition) {
    using json::Presence;
    fields.integer({"at_ms", Presence::required, SPAARPAS_DOC("The instant of the change")},
                   transition.at_ms);
    fields.integer(
        {"offset_minutes", Presence::required, SPAARPAS_DOC("Local time less UTC from then on")},
        transition.offset_minutes,
        {-1440, 1440});
}

}  // namespace spaarpas::base
