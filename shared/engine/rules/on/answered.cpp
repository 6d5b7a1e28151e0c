#include <string>

#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

/// A question was answered.
struct Answering {
    std::string prompt;
};

void visit_fields(json::Fields& fields, Answering& on) {
    fields.text(keys::must("answered", SPAARPAS_DOC("The prompt")), on.prompt, keys::an_id);
}

namespace {

const Answering& cast(const void* on) {
    return *static_cast<const Answering*>(on);
}

bool is_meant(const void* on, const Event& event) {
    return event.kind == "answered" && event.subject == cast(on).prompt;
}

Asked asked(const void* /*on*/) {
    return Asked::event;
}

void check(const void* on, Checker& checker) {
    checker.prompt("answered", cast(on).prompt);
}

constexpr TriggerRow make_row() {
    TriggerRow row{form_of<Answering>("answered")};
    row.is_meant = is_meant;
    row.asked = asked;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

extern const TriggerRow answered_row = make_row();

}  // namespace spaarpas::engine
