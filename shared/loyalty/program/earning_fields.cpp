#include "loyalty/program/fields.h"
#include "loyalty/program/keys.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Rate& rate) {
    fields.integer(
        must("points", SPAARPAS_DOC("Points for each `per_minor`")), rate.points, limits::positive);
    fields.integer(must("per_minor", SPAARPAS_DOC("Minor units of the currency, such as cents")),
                   rate.per_minor,
                   limits::positive);
}

void visit_fields(json::Fields& fields, Cap& cap) {
    fields.integer(must("points", SPAARPAS_DOC("The most points in one period")),
                   cap.points,
                   limits::positive);
    fields.enumerated(must("per", SPAARPAS_DOC("The period, by the calendar of the time zone")),
                      cap.per,
                      {"order", "day", "week", "month", "year", "ever"});
}

namespace {

void visit_lists(json::Fields& fields, Condition& condition) {
    fields.text_list(may("skus", SPAARPAS_DOC("Only these products")), condition.skus, a_name);
    fields.text_list(
        may("not_skus", SPAARPAS_DOC("All but these products")), condition.not_skus, a_name);
    fields.text_list(may("categories", SPAARPAS_DOC("Only products in one of these categories")),
                     condition.categories,
                     a_name);
    fields.text_list(may("not_categories", SPAARPAS_DOC("Only products in none of these")),
                     condition.not_categories,
                     a_name);
    fields.text_list(
        may("channels", SPAARPAS_DOC("Only orders of these channels")), condition.channels, an_id);
    fields.text_list(may("segments", SPAARPAS_DOC("Only members in one of these segments")),
                     condition.segments,
                     an_id);
    fields.text_list(
        may("tiers", SPAARPAS_DOC("Only members of these tiers")), condition.tiers, an_id);
    fields.text_list(may("weekdays", SPAARPAS_DOC("Only on these days: `mon` to `sun`")),
                     condition.weekdays,
                     an_id);
}

}  // namespace

void visit_fields(json::Fields& fields, Condition& condition) {
    static constexpr json::TextRule local_time{json::TextForm::local_time, 16, 1};
    static constexpr json::TextRule day_time{json::TextForm::day_time, 5, 1};
    visit_lists(fields, condition);
    fields.text(may("from", SPAARPAS_DOC("Local date or time from which it holds")),
                condition.from,
                local_time);
    fields.text(may("until", SPAARPAS_DOC("Local date or time at which it no longer holds")),
                condition.until,
                local_time);
    fields.text(may("day_from", SPAARPAS_DOC("Hour of the day from which it holds")),
                condition.day_from,
                day_time);
    fields.text(may("day_until", SPAARPAS_DOC("Hour of the day at which it ends")),
                condition.day_until,
                day_time);
    fields.integer(may("min_order_minor", SPAARPAS_DOC("The least that the order must count")),
                   condition.min_order_minor,
                   limits::not_negative);
    fields.boolean(may("first_order", SPAARPAS_DOC("Only the member's first order")),
                   condition.first_order);
}

void visit_fields(json::Fields& fields, EarningRule& rule) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the rule")), rule.id, an_id);
    fields.text_map(
        may("name", SPAARPAS_DOC("What the shopper reads, by language")), rule.name, a_name);
    fields.enumerated(must("kind", SPAARPAS_DOC("How it earns")),
                      rule.kind,
                      {"per_amount", "fixed", "per_item", "multiplier"});
    fields.text(
        may("event", SPAARPAS_DOC("`order`, or another event for fixed rules")), rule.event, an_id);
    fields.optional_object(may("rate", SPAARPAS_DOC("For `per_amount`")), rule.rate);
    fields.integer(may("points", SPAARPAS_DOC("For `fixed`, and for each piece of `per_item`")),
                   rule.points,
                   limits::not_negative);
    fields.integer(may("multiplier_bp", SPAARPAS_DOC("For `multiplier`, 20000 is double")),
                   rule.multiplier_bp,
                   limits::not_negative);
    fields.enumerated(may("rounding", SPAARPAS_DOC("How a fraction of a point is rounded")),
                      rule.rounding,
                      {"floor", "half_up", "half_even"});
    fields.optional_object(may("when", SPAARPAS_DOC("When the rule holds")), rule.when);
    fields.optional_object(may("cap", SPAARPAS_DOC("The most that one member earns by it")),
                           rule.cap);
    fields.optional_integer(
        may("budget_points", SPAARPAS_DOC("The most that all members earn by it; private")),
        rule.budget_points,
        limits::positive);
    fields.boolean(may("limited", SPAARPAS_DOC("Set in the public program where a budget exists")),
                   rule.limited);
}

void visit_fields(json::Fields& fields, Earning& earning) {
    fields.boolean(may("counts_tax", SPAARPAS_DOC("Whether tax earns")), earning.counts_tax);
    fields.boolean(may("counts_shipping", SPAARPAS_DOC("Whether shipping costs earn")),
                   earning.counts_shipping);
    fields.boolean(may("counts_discounts", SPAARPAS_DOC("Whether discounted money earns")),
                   earning.counts_discounts);
    fields.enumerated(may("stacking", SPAARPAS_DOC("How several multipliers of one line combine")),
                      earning.stacking,
                      {"highest", "multiply", "add"});
    fields.optional_object(may("cap", SPAARPAS_DOC("The most that one member earns by all rules")),
                           earning.cap);
    fields.list(must("rules", SPAARPAS_DOC("The earning rules")), earning.rules, {200, 0});
}

}  // namespace spaarpas::loyalty
