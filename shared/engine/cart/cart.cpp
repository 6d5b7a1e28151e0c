#include "engine/cart/cart.h"

#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;
using keys::not_negative;

namespace {

constexpr json::TextRule a_currency{json::TextForm::currency, 3, 3};
constexpr json::ListRule up_to_50{50, 0};
constexpr json::ListRule up_to_500{500, 0};

}  // namespace

void visit_fields(json::Fields& fields, CartLine& line) {
    fields.text(must("id", SPAARPAS_DOC("The line within the cart")), line.id, a_name);
    fields.text(must("sku", SPAARPAS_DOC("The product")), line.sku, a_name);
    fields.text(may("name", SPAARPAS_DOC("What the shopper knows it by; of the catalogue")),
                line.name,
                a_name);
    fields.text_list(may("categories", SPAARPAS_DOC("The product's categories")),
                     line.categories,
                     a_name,
                     up_to_50);
    fields.integer(must("quantity", SPAARPAS_DOC("Pieces")), line.quantity, keys::positive);
    fields.integer(must("unit_price_minor", SPAARPAS_DOC("Price of a piece, tax included")),
                   line.unit_price_minor,
                   not_negative);
    fields.integer(may("discount_minor", SPAARPAS_DOC("Taken off the whole line")),
                   line.discount_minor,
                   not_negative);
    fields.integer(may("tax_minor", SPAARPAS_DOC("Tax within what is left of the line")),
                   line.tax_minor,
                   not_negative);
}

void visit_fields(json::Fields& fields, Cart& cart) {
    fields.text(must("currency", SPAARPAS_DOC("ISO 4217")), cart.currency, a_currency);
    fields.text(
        may("channel", SPAARPAS_DOC("Where it is bought, such as `web`")), cart.channel, an_id);
    fields.list(must("lines", SPAARPAS_DOC("What is bought")), cart.lines, up_to_500);
    fields.integer(may("shipping_minor", SPAARPAS_DOC("Shipping costs, tax included")),
                   cart.shipping_minor,
                   not_negative);
    fields.integer(may("order_discount_minor", SPAARPAS_DOC("Taken off the goods as a whole")),
                   cart.order_discount_minor,
                   not_negative);
}

}  // namespace spaarpas::engine
