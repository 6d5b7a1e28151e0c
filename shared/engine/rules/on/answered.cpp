#include "engine/program/check_only.h"
#include "engine/rules/on/about.h"

namespace spaarpas::engine {

/// A question was answered.
struct Answering {
    about::Subject prompt;
};

void visit_fields(json::Fields& fields, Answering& on) {
    fields.text(keys::must("answered", SPAARPAS_DOC("The prompt")), on.prompt.id, keys::an_id);
}

namespace {

bool is_meant(const void* on, const Event& event) {
    return about::is_about(on, event, "answered");
}

void check(const void* on, Checker& checker) {
    checker.prompt("answered", about::cast(on).id);
}

constexpr TriggerRow make_row() {
    TriggerRow row = about::row_of(answered_trigger_form);
    row.is_meant = is_meant;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form answered_trigger_form = form_of<Answering>("answered");

const TriggerRow answered_trigger = make_row();

}  // namespace spaarpas::engine
