#include "engine/rules/do/give.h"

#include "engine/explain/note.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"
#include "engine/rules/do/table.h"
#include "engine/rules/giving/by_line.h"

namespace spaarpas::engine {

using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Rate& rate) {
    static constexpr json::IntegerRule units{1, limits::max_rate_units};
    static constexpr json::IntegerRule per_minor{1, limits::max_per_minor};
    fields.integer(must("units", SPAARPAS_DOC("Units for each `per_minor`")), rate.units, units);
    fields.integer(must("per_minor", SPAARPAS_DOC("Minor units of the currency, such as cents")),
                   rate.per_minor,
                   per_minor);
    fields.boolean(may("step", SPAARPAS_DOC("Only for each whole `per_minor`")), rate.step);
}

void visit_fields(json::Fields& fields, Give& give) {
    static constexpr json::IntegerRule amount{1, limits::max_amount};
    fields.text(must("unit", SPAARPAS_DOC("The unit")), give.unit, an_id);
    fields.integer(
        may("amount", SPAARPAS_DOC("So many, once; with `per`, for each")), give.amount, amount);
    fields.optional_object(may("rate", SPAARPAS_DOC("So many for so much money")), give.rate);
    fields.enumerated(may("rounding", SPAARPAS_DOC("How a fraction of a unit is rounded")),
                      give.rounding,
                      {"floor", "half_up", "half_even"});
    fields.integer(may("per_item", SPAARPAS_DOC("So many for each piece")), give.per_item, amount);
    fields.text(
        may("per", SPAARPAS_DOC("The attribute of the event that is counted")), give.per, an_id);
}

namespace {

const Give& cast(const void* action) {
    return *static_cast<const Give*>(action);
}

bool give_per_attribute(const Give& give, const Act& act) {
    const std::int64_t each = give.amount > 0 ? give.amount : 1;
    const Event* const event = act.round.question.event;
    const std::int64_t value = event != nullptr ? attribute_of(*event, give.per) : 0;
    std::int64_t amount = value;
    if (value <= 0) {
        return true;
    }
    if (!base::exact::multiply(amount, each)) {
        return false;
    }
    TraceStep* const step = add_gives(act, Code::given_per_attribute, give.unit, amount);
    if (step == nullptr) {
        return false;
    }
    step->numbers.emplace_back("value", value);
    step->numbers.emplace_back("each", each);
    note_name(*step, "attribute", give.per);
    return true;
}

bool act_out(const void* action, const Act& act) {
    const Give& give = cast(action);
    if (give.rate) {
        return give_rate(act, {give.unit, *give.rate, give.rounding});
    }
    if (give.per_item > 0) {
        return give_per_item(act, give.unit, give.per_item);
    }
    return give.per.empty() ? give_amount(act, give.unit, give.amount)
                            : give_per_attribute(give, act);
}

void moves(const void* action, base::List<std::string>& ids) {
    ids.push_back(cast(action).unit);
}

void check(const void* action, Checker& checker) {
    const Give& give = cast(action);
    checker.declared_unit("unit", give.unit);
    checker.one_of({{"amount", give.amount > 0 && give.per.empty()},
                    {"rate", give.rate.has_value()},
                    {"per_item", give.per_item > 0},
                    {"per", !give.per.empty()}});
    if (checker.asked() != Asked::order && (give.rate || give.per_item > 0)) {
        checker.add("give_needs_order",
                    give.rate ? "rate" : "per_item",
                    "a rule that no order sets off",
                    "a rule on \"order\", whose lines it counts",
                    "Give an `amount`, or let the rule wait for \"order\"");
    }
    if (checker.asked() == Asked::member && !give.per.empty()) {
        checker.add("give_needs_event",
                    "per",
                    "a rule that no event sets off",
                    "a rule on an event, whose attribute it counts",
                    "Give an `amount`, or let the rule wait for the event");
    }
    if (!give.rate && give.rounding != base::Rounding::floor) {
        checker.add("rounding_unused",
                    "rounding",
                    "no `rate`",
                    "a rate, which alone has fractions",
                    "Leave it out");
    }
}

constexpr ActionRow make_row() {
    ActionRow row{give_action_form};
    row.act = act_out;
    row.moves = moves;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form give_action_form = nested_form_of<Give>();

const ActionRow give_action = make_row();

}  // namespace spaarpas::engine
