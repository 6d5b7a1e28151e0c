#include "engine/program/fields.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

namespace {

const char* kind_of_discount(std::size_t index) {
    static constexpr const char* names[] = {"amount_minor", "percent_bp", "shipping", nullptr};
    return names[index];
}

const char* kind_of_gift(std::size_t index) {
    static constexpr const char* names[] = {"discount", "item", "perk", nullptr};
    return names[index];
}

}  // namespace

void visit_fields(json::Fields& fields, Price& price) {
    fields.text(must("unit", SPAARPAS_DOC("What it is paid in")), price.unit, an_id);
    fields.integer(must("amount", SPAARPAS_DOC("How much it costs")), price.amount, keys::positive);
}

void visit_fields(json::Fields& fields, Discount& discount) {
    const bool is_amount = discount.amount_minor > 0;
    const bool is_percent = discount.percent_bp > 0;
    if (fields.form(kind_of_discount, 0, is_amount)) {
        fields.integer(must("amount_minor", SPAARPAS_DOC("So much off the goods")),
                       discount.amount_minor,
                       keys::positive);
    }
    if (fields.form(kind_of_discount, 1, is_percent)) {
        fields.integer(
            must("percent_bp", SPAARPAS_DOC("A part of the goods, 1000 is ten per cent")),
            discount.percent_bp,
            {1, limits::one_bp});
        fields.integer(may("at_most_minor", SPAARPAS_DOC("but no more than this")),
                       discount.at_most_minor,
                       keys::positive);
    }
    if (fields.form(kind_of_discount, 2, !is_amount && !is_percent)) {
        fields.boolean(must("shipping", SPAARPAS_DOC("No shipping costs")), discount.shipping);
    }
}

void visit_fields(json::Fields& fields, Gives& gives) {
    if (fields.form(kind_of_gift, 0, gives.discount.has_value())) {
        if (!gives.discount) {
            gives.discount.emplace();
        }
        fields.object(must("discount", SPAARPAS_DOC("Money off an order")), *gives.discount);
    }
    if (fields.form(kind_of_gift, 1, !gives.item.empty())) {
        fields.text(must("item", SPAARPAS_DOC("A product for nothing")), gives.item, a_name);
    }
    if (fields.form(kind_of_gift, 2, !gives.perk.empty())) {
        fields.text(
            must("perk", SPAARPAS_DOC("Something that the shop honours")), gives.perk, an_id);
    }
}

void visit_fields(json::Fields& fields, Valid& valid) {
    fields.integer(must("days", SPAARPAS_DOC("To the end of the local day so many days on")),
                   valid.days,
                   limits::some_days);
}

void visit_fields(json::Fields& fields, Offer& offer) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the offer")), offer.id, an_id);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), offer.name, a_name);
    fields.text_map(may("description", SPAARPAS_DOC("A sentence about it, by language")),
                    offer.description,
                    {json::TextForm::any, 500, 1});
    fields.text(may("image", SPAARPAS_DOC("A square picture; else the wallet draws the kind")),
                offer.image,
                keys::an_address);
    fields.optional_object(may("price", SPAARPAS_DOC("What it costs; else rules give it")),
                           offer.price);
    fields.object(must("gives", SPAARPAS_DOC("What the voucher brings")), offer.gives);
    fields.optional_object(may("if", SPAARPAS_DOC("Who may have it")), offer.condition);
    fields.optional_object(may("use_if", SPAARPAS_DOC("On which orders it is used")),
                           offer.use_condition);
    fields.boolean(may("combines", SPAARPAS_DOC("Whether it stands beside others that do too")),
                   offer.combines);
    visit_limits(fields, offer.limit, offer.limited);
    fields.optional_object(may("valid", SPAARPAS_DOC("How long a voucher lives; for ever")),
                           offer.valid);
    fields.integer(may("reserve_minutes", SPAARPAS_DOC("The life of a reservation")),
                   offer.reserve_minutes,
                   {1, limits::max_days * 1440});
    fields.integer(may("days_back", SPAARPAS_DOC("The least life of a voucher that comes back")),
                   offer.days_back,
                   {0, limits::max_days});
    fields.integer(may("undo_minutes", SPAARPAS_DOC("How long buying it can be undone")),
                   offer.undo_minutes,
                   {0, 1440});
}

}  // namespace spaarpas::engine
