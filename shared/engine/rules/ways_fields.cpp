#include "engine/program/keys.h"
#include "engine/rules/ways.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

namespace {

constexpr json::ListRule one_at_most{1, 0};

}  // namespace

void visit_fields(json::Fields& fields, Way& way) {
    fields.text(must("rule", SPAARPAS_DOC("The rule")), way.rule, keys::an_id);
    fields.boolean(may("done", SPAARPAS_DOC("Whether it did all that it can")), way.done);
    fields.list(may("waits", SPAARPAS_DOC("For what it waits; absent where nothing is missing")),
                way.waits,
                one_at_most);
    fields.optional_integer(may("until_ms", SPAARPAS_DOC("When its time ends; absent for never")),
                            way.until_ms);
}

}  // namespace spaarpas::engine
