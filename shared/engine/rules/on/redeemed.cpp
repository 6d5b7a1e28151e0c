#include <string>

#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

/// A voucher of an offer was used on an order.
struct Redeemed {
    std::string offer;
};

void visit_fields(json::Fields& fields, Redeemed& on) {
    fields.text(keys::must("redeemed", SPAARPAS_DOC("The offer")), on.offer, keys::an_id);
}

namespace {

const Redeemed& cast(const void* on) {
    return *static_cast<const Redeemed*>(on);
}

bool is_meant(const void* on, const Event& event) {
    return event.kind == "redeemed" && event.subject == cast(on).offer;
}

Asked asked(const void* /*on*/) {
    return Asked::event;
}

void check(const void* on, Checker& checker) {
    checker.offer("redeemed", cast(on).offer);
}

constexpr TriggerRow make_row() {
    TriggerRow row{form_of<Redeemed>("redeemed")};
    row.is_meant = is_meant;
    row.asked = asked;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

extern const TriggerRow redeemed_row = make_row();

}  // namespace spaarpas::engine
