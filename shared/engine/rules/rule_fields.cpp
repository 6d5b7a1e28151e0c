#include "engine/program/fields.h"
#include "engine/program/keys.h"
#include "engine/rules/do/table.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Trigger& trigger) {
    visit_form<trigger_forms>(fields, trigger.form);
}

void visit_fields(json::Fields& fields, Action& action) {
    visit_form<action_forms>(fields, action.form);
}

namespace {

void visit_trigger(json::Fields& fields, const json::Key& key, Trigger& trigger) {
    const json::Written written = fields.text_or_object(key, trigger.form.form() == nullptr);
    if (written != json::Written::object) {
        fields.text(key, trigger.event, an_id);
    }
    if (written != json::Written::text) {
        fields.object(key, trigger);
    }
}

}  // namespace

void visit_fields(json::Fields& fields, Rule& rule) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the rule")), rule.id, an_id);
    fields.text_map(
        may("name", SPAARPAS_DOC("What the shopper reads, by language")), rule.name, keys::a_name);
    visit_trigger(fields, must("on", SPAARPAS_DOC("What it waits for")), rule.on);
    fields.optional_object(may("if", SPAARPAS_DOC("When it holds")), rule.condition);
    fields.list(must("do", SPAARPAS_DOC("What it does, in this order")), rule.actions, {20, 1});
    visit_limits(fields, rule.limit, rule.limited);
    fields.boolean(may("secret", SPAARPAS_DOC("Nothing announces it")), rule.secret);
    fields.boolean(may("milestone", SPAARPAS_DOC("The wallet shows the way to it")),
                   rule.milestone);
}

}  // namespace spaarpas::engine
