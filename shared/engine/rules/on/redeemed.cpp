#include "engine/program/check_only.h"
#include "engine/rules/on/about.h"

namespace spaarpas::engine {

/// A voucher of an offer was used on an order.
struct Redeemed {
    about::Subject offer;
};

void visit_fields(json::Fields& fields, Redeemed& on) {
    fields.text(keys::must("redeemed", SPAARPAS_DOC("The offer")), on.offer.id, keys::an_id);
}

namespace {

bool is_meant(const void* on, const Event& event) {
    return about::is_about(on, event, "redeemed");
}

void check(const void* on, Checker& checker) {
    checker.offer("redeemed", about::cast(on).id);
}

constexpr TriggerRow make_row() {
    TriggerRow row = about::row_of(redeemed_trigger_form);
    row.is_meant = is_meant;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form redeemed_trigger_form = form_of<Redeemed>("redeemed");

const TriggerRow redeemed_trigger = make_row();

}  // namespace spaarpas::engine
