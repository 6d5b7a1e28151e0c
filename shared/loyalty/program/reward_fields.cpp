#include "loyalty/program/fields.h"
#include "loyalty/program/keys.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Perk& perk) {
    fields.text(must("id", SPAARPAS_DOC("Stable name that the shop honours")), perk.id, an_id);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), perk.name, a_name);
}

void visit_fields(json::Fields& fields, Tier& tier) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the tier")), tier.id, an_id);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), tier.name, a_name);
    fields.integer(must("threshold", SPAARPAS_DOC("Reached from this value of the metric on")),
                   tier.threshold,
                   limits::not_negative);
    fields.integer(may("multiplier_bp", SPAARPAS_DOC("Raises per_amount points, 10000 is once")),
                   tier.multiplier_bp,
                   limits::not_negative);
    fields.list(
        may("perks", SPAARPAS_DOC("What the shop honours for this tier")), tier.perks, {50, 0});
}

void visit_fields(json::Fields& fields, Tiers& tiers) {
    fields.enumerated(must("metric", SPAARPAS_DOC("What is added up")),
                      tiers.metric,
                      {"spend_minor", "points", "orders"});
    fields.enumerated(must("window", SPAARPAS_DOC("Over which time")),
                      tiers.window,
                      {"rolling_days", "calendar_year", "lifetime"});
    fields.integer(may("window_days", SPAARPAS_DOC("For `rolling_days`, today included")),
                   tiers.window_days,
                   limits::not_negative);
    fields.integer(may("keep_days", SPAARPAS_DOC("How long a reached tier is kept at least")),
                   tiers.keep_days,
                   limits::days);
    fields.list(
        must("levels", SPAARPAS_DOC("The tiers, by rising threshold")), tiers.levels, {20, 0});
}

namespace {

void visit_value(json::Fields& fields, Reward& reward) {
    fields.integer(may("amount_minor", SPAARPAS_DOC("For `amount_off`")),
                   reward.amount_minor,
                   limits::not_negative);
    fields.integer(may("percent_bp", SPAARPAS_DOC("For `percent_off`, 1000 is ten per cent")),
                   reward.percent_bp,
                   limits::not_negative);
    fields.integer(may("max_discount_minor", SPAARPAS_DOC("The most that `percent_off` takes off")),
                   reward.max_discount_minor,
                   limits::not_negative);
    fields.text(may("sku", SPAARPAS_DOC("For `product`: what is free")), reward.sku, a_name);
    fields.text(may("perk", SPAARPAS_DOC("For `perk`: what the shop honours")), reward.perk, an_id);
}

}  // namespace

void visit_fields(json::Fields& fields, Reward& reward) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the reward")), reward.id, an_id);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), reward.name, a_name);
    fields.text_map(may("description", SPAARPAS_DOC("A sentence about it, by language")),
                    reward.description,
                    {json::TextForm::any, 500, 1});
    fields.enumerated(must("kind", SPAARPAS_DOC("What the voucher does")),
                      reward.kind,
                      {"amount_off", "percent_off", "free_shipping", "product", "perk"});
    fields.integer(may("cost_points", SPAARPAS_DOC("What it costs; 0 only with `milestone_only`")),
                   reward.cost_points,
                   limits::not_negative);
    visit_value(fields, reward);
    fields.integer(may("min_order_minor", SPAARPAS_DOC("The least that the goods must cost")),
                   reward.min_order_minor,
                   limits::not_negative);
    fields.integer(may("valid_days", SPAARPAS_DOC("How long the voucher may be used")),
                   reward.valid_days,
                   limits::days);
    fields.text_list(may("tiers", SPAARPAS_DOC("Only for these tiers")), reward.tiers, an_id);
    fields.integer(may("limit_per_member", SPAARPAS_DOC("How often one member may have it")),
                   reward.limit_per_member,
                   limits::not_negative);
    fields.optional_integer(may("stock", SPAARPAS_DOC("How many there are in all; private")),
                            reward.stock,
                            limits::not_negative);
    fields.boolean(may("milestone_only", SPAARPAS_DOC("Given by milestones, not sold for points")),
                   reward.milestone_only);
}

}  // namespace spaarpas::loyalty
