#include "engine/program/check_only.h"
#include "engine/rules/on/passage.h"

namespace spaarpas::engine {

/// Somebody left a level or a segment.
struct Leaves {
    passage::Place from;
};

void visit_fields(json::Fields& fields, Leaves& on) {
    passage::visit_place(fields, "leaves", on.from);
}

namespace {

std::int64_t due(const void* on, const Following& following) {
    return passage::times_due(on, following, false);
}

void check(const void* on, Checker& checker) {
    passage::check("leaves", on, checker);
}

constexpr TriggerRow make_row() {
    TriggerRow row = passage::row_of(leaves_trigger_form);
    row.due = due;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form leaves_trigger_form = form_of<Leaves>("leaves");

const TriggerRow leaves_trigger = make_row();

}  // namespace spaarpas::engine
