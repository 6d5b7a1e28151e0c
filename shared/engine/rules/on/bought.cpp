#include <string>

#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

/// An offer was bought.
struct Bought {
    std::string offer;
};

void visit_fields(json::Fields& fields, Bought& on) {
    fields.text(keys::must("bought", SPAARPAS_DOC("The offer")), on.offer, keys::an_id);
}

namespace {

const Bought& cast(const void* on) {
    return *static_cast<const Bought*>(on);
}

bool is_meant(const void* on, const Event& event) {
    return event.kind == "bought" && event.subject == cast(on).offer;
}

Asked asked(const void* /*on*/) {
    return Asked::event;
}

void check(const void* on, Checker& checker) {
    checker.offer("bought", cast(on).offer);
}

constexpr TriggerRow make_row() {
    TriggerRow row{form_of<Bought>("bought")};
    row.is_meant = is_meant;
    row.asked = asked;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

extern const TriggerRow bought_row = make_row();

}  // namespace spaarpas::engine
