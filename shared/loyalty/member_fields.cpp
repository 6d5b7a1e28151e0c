#include "loyalty/fields.h"
#include "loyalty/program/keys.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, CartLine& line) {
    fields.text(must("id", SPAARPAS_DOC("The line within the cart")), line.id, a_name);
    fields.text(must("sku", SPAARPAS_DOC("The product")), line.sku, a_name);
    fields.text_list(may("categories", SPAARPAS_DOC("The product's categories")),
                     line.categories,
                     a_name,
                     {50, 0});
    fields.integer(must("quantity", SPAARPAS_DOC("Pieces")), line.quantity, limits::positive);
    fields.integer(must("unit_price_minor", SPAARPAS_DOC("Price of a piece, tax included")),
                   line.unit_price_minor,
                   limits::not_negative);
    fields.integer(may("discount_minor", SPAARPAS_DOC("Taken off the whole line")),
                   line.discount_minor,
                   limits::not_negative);
    fields.integer(may("tax_minor", SPAARPAS_DOC("Tax within what is left of the line")),
                   line.tax_minor,
                   limits::not_negative);
}

void visit_fields(json::Fields& fields, Cart& cart) {
    fields.text(must("currency", SPAARPAS_DOC("ISO 4217")),
                cart.currency,
                {json::TextForm::currency, 3, 3});
    fields.text(
        may("channel", SPAARPAS_DOC("Where it is bought, such as `web`")), cart.channel, an_id);
    fields.list(must("lines", SPAARPAS_DOC("What is bought")), cart.lines, {500, 0});
    fields.integer(may("shipping_minor", SPAARPAS_DOC("Shipping costs, tax included")),
                   cart.shipping_minor,
                   limits::not_negative);
    fields.integer(may("order_discount_minor", SPAARPAS_DOC("Taken off the goods as a whole")),
                   cart.order_discount_minor,
                   limits::not_negative);
}

void visit_fields(json::Fields& fields, CapUse& use) {
    fields.text(may("rule", SPAARPAS_DOC("The rule, or empty for the program's own cap")),
                use.rule,
                {json::TextForm::any, 64, 0});
    fields.integer(must("period_start_ms", SPAARPAS_DOC("Start of the period of this figure")),
                   use.period_start_ms);
    fields.integer(must("used_points", SPAARPAS_DOC("What was earned under the cap")),
                   use.used_points,
                   limits::not_negative);
}

void visit_fields(json::Fields& fields, MilestoneProgress& progress) {
    fields.text(must("milestone", SPAARPAS_DOC("The milestone")), progress.milestone, an_id);
    fields.integer(must("progress", SPAARPAS_DOC("In the milestone's own measure")),
                   progress.progress,
                   limits::not_negative);
    fields.integer(must("reached", SPAARPAS_DOC("How many times it was reached")),
                   progress.reached,
                   limits::not_negative);
    fields.optional_integer(
        may("last_period_start_ms", SPAARPAS_DOC("Streaks: newest period that counted")),
        progress.last_period_start_ms);
}

void visit_fields(json::Fields& fields, Boost& boost) {
    fields.text(must("source", SPAARPAS_DOC("What gave it")), boost.source, a_name);
    fields.integer(must("multiplier_bp", SPAARPAS_DOC("20000 is double")),
                   boost.multiplier_bp,
                   {0, limits::max_multiplier_bp});
    fields.integer(must("until_ms", SPAARPAS_DOC("The instant at which it ends")), boost.until_ms);
}

void visit_fields(json::Fields& fields, Facts& facts) {
    fields.integer(must("at_ms", SPAARPAS_DOC("The instant that the facts are of")), facts.at_ms);
    fields.integer(must("program_version", SPAARPAS_DOC("The version that they belong to")),
                   facts.program_version,
                   limits::not_negative);
    fields.text(may("tier", SPAARPAS_DOC("The member's tier, or empty")),
                facts.tier,
                {json::TextForm::any, 64, 0});
    fields.optional_integer(may("status_until_ms", SPAARPAS_DOC("The tier is kept until then")),
                            facts.status_until_ms);
    fields.integer(may("tier_metric", SPAARPAS_DOC("The tier metric within its window")),
                   facts.tier_metric);
    fields.integer(
        may("orders", SPAARPAS_DOC("Orders so far")), facts.orders, limits::not_negative);
    fields.text_list(may("segments", SPAARPAS_DOC("Named facts")), facts.segments, an_id);
    fields.list(may("caps", SPAARPAS_DOC("What is used of caps")), facts.caps);
    fields.list(may("milestones", SPAARPAS_DOC("How far each milestone is")), facts.milestones);
    fields.list(may("boosts", SPAARPAS_DOC("Multipliers of the member")), facts.boosts);
}

}  // namespace spaarpas::loyalty
