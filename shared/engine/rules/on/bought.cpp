#include "engine/program/check_only.h"
#include "engine/rules/on/about.h"

namespace spaarpas::engine {

/// An offer was bought.
struct Bought {
    about::Subject offer;
};

void visit_fields(json::Fields& fields, Bought& on) {
    fields.text(keys::must("bought", SPAARPAS_DOC("The offer")), on.offer.id, keys::an_id);
}

namespace {

bool is_meant(const void* on, const Event& event) {
    return about::is_about(on, event, "bought");
}

void check(const void* on, Checker& checker) {
    checker.offer("bought", about::cast(on).id);
}

constexpr TriggerRow make_row() {
    TriggerRow row = about::row_of(bought_trigger_form);
    row.is_meant = is_meant;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form bought_trigger_form = form_of<Bought>("bought");

const TriggerRow bought_trigger = make_row();

}  // namespace spaarpas::engine
