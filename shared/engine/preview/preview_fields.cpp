#include "engine/preview/preview.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

namespace {

constexpr json::ListRule many{1000, 0};
constexpr json::TextRule a_text{json::TextForm::any, 400, 1};

}  // namespace

void visit_fields(json::Fields& fields, OrderAsked& order) {
    fields.text(must("id", SPAARPAS_DOC("What the caller calls it")), order.id, keys::an_id);
    fields.object(must("cart", SPAARPAS_DOC("What would be bought")), order.cart);
}

void visit_fields(json::Fields& fields, PreviewsRequest& request) {
    fields.list(
        may("orders", SPAARPAS_DOC("What might be ordered, each by itself")), request.orders, many);
    fields.optional_object(may("cart", SPAARPAS_DOC("The cart for offers")), request.cart);
    fields.text_list(
        may("offers", SPAARPAS_DOC("To be tried in it")), request.offers, keys::an_id, {200, 0});
}

void visit_fields(json::Fields& fields, PageQuestion& question) {
    visit_fields(fields, static_cast<PreviewsRequest&>(question));
    fields.object(must("facts", SPAARPAS_DOC("The member's facts")), question.facts);
    fields.integer(must("at_ms", SPAARPAS_DOC("When it would happen")), question.at_ms);
    fields.integer_map(may("balances", SPAARPAS_DOC("What they can spend")), question.balances);
}

void visit_fields(json::Fields& fields, PreviewQuestion& question) {
    visit_fields(fields, static_cast<PageQuestion&>(question));
    fields.list(may("events", SPAARPAS_DOC("What else would happen")), question.events, many);
    fields.boolean(may("whole", SPAARPAS_DOC("Whether all of a decision is asked for")),
                   question.whole);
}

void visit_fields(json::Fields& fields, Foretold& foretold) {
    fields.text(must("id", SPAARPAS_DOC("The event")), foretold.id, a_text);
    fields.optional_object(may("decision", SPAARPAS_DOC("What it brings")), foretold.decision);
    fields.text(may("code", SPAARPAS_DOC("Why it is refused")), foretold.code, a_text);
    fields.text(may("pointer", SPAARPAS_DOC("Where")), foretold.pointer, a_text);
}

void visit_fields(json::Fields& fields, OfferInCart& offer) {
    fields.text(must("offer", SPAARPAS_DOC("The offer")), offer.offer, keys::an_id);
    fields.object(must("discount", SPAARPAS_DOC("What it takes off")), offer.discount);
}

void visit_fields(json::Fields& fields, PreviewAnswer& answer) {
    fields.list(must("events", SPAARPAS_DOC("What would follow")), answer.events, many);
    fields.list(must("offers", SPAARPAS_DOC("What offers would do")), answer.offers, many);
}

}  // namespace spaarpas::engine
