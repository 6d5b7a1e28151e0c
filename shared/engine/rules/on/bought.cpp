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
    TriggerRow row = about::row_of(form_of<Bought>("bought"));
    row.is_meant = is_meant;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

extern const TriggerRow bought_row = make_row();

}  // namespace spaarpas::engine
