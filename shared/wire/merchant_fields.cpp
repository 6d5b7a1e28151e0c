#include "wire/fields.h"
#include "wire/keys.h"

namespace spaarpas::wire {

using keys::a_reference;
using keys::a_reference_or_none;
using keys::a_trace;
using keys::an_id;
using keys::an_id_or_none;
using keys::an_instant;
using keys::may;
using keys::must;
using keys::not_negative;

void visit_fields(json::Fields& fields, OrderEvent& order) {
    fields.text(must("order_id", SPAARPAS_DOC("The shop's number of the order")),
                order.order_id,
                a_reference);
    fields.object(must("cart", SPAARPAS_DOC("What was bought")), order.cart);
}

void visit_fields(json::Fields& fields, RefundEvent& refund) {
    fields.text(must("refund_id", SPAARPAS_DOC("The shop's number of the refund")),
                refund.refund_id,
                a_reference);
    fields.text(must("order_id", SPAARPAS_DOC("The order that it takes back")),
                refund.order_id,
                a_reference);
    fields.list(may("lines", SPAARPAS_DOC("What came back; with no amount, else all that is left")),
                refund.lines,
                {500, 0});
    fields.integer(
        may("amount_minor", SPAARPAS_DOC("What was paid back, where lines are not known")),
        refund.amount_minor,
        not_negative);
}

void visit_fields(json::Fields& fields, SegmentsEvent& segments) {
    fields.text_list(must("names", SPAARPAS_DOC("All segments that the member is in from then on")),
                     segments.names,
                     an_id,
                     {100, 0});
}

void visit_fields(json::Fields& fields, Event& event) {
    fields.text(must("id", SPAARPAS_DOC("The same for each time this event is sent")),
                event.id,
                a_reference);
    fields.text(
        must("kind", SPAARPAS_DOC("`order`, `refund`, `segments` or another event of the program")),
        event.kind,
        an_id);
    fields.integer(must("occurred_at_ms", SPAARPAS_DOC("When it happened in the shop")),
                   event.occurred_at_ms,
                   an_instant);
    fields.text(
        must("member", SPAARPAS_DOC("The shop's own id of the member")), event.member, an_id);
    fields.optional_object(may("order", SPAARPAS_DOC("Of an `order`")), event.order);
    fields.optional_object(may("refund", SPAARPAS_DOC("Of a `refund`")), event.refund);
    fields.optional_object(may("segments", SPAARPAS_DOC("Of `segments`")), event.segments);
}

void visit_fields(json::Fields& fields, EventResult& result) {
    fields.text(must("id", SPAARPAS_DOC("The event")), result.id, a_reference_or_none);
    fields.enumerated(must("state", SPAARPAS_DOC("What became of it")),
                      result.state,
                      {"booked", "repeated", "refused"});
    fields.text(
        may("code", SPAARPAS_DOC("Why it was refused, or empty")), result.code, an_id_or_none);
    fields.text(may("detail", SPAARPAS_DOC("The refusal in words, for the developer")),
                result.detail);
    fields.integer(must("points", SPAARPAS_DOC("Booked, negative for a refund")), result.points);
    fields.list(must("trace", SPAARPAS_DOC("Why this number")), result.trace, a_trace);
}

void visit_fields(json::Fields& fields, EventsReply& reply) {
    fields.list(must("results", SPAARPAS_DOC("One for each event, in their order")),
                reply.results,
                {100000, 0});
}

void visit_fields(json::Fields& fields, AdjustmentRequest& request) {
    fields.integer(must("points", SPAARPAS_DOC("To give or, negative, to take")), request.points);
    fields.text(must("reason", SPAARPAS_DOC("Why, for the record; no personal data")),
                request.reason,
                {json::TextForm::any, 200, 1});
}

void visit_fields(json::Fields& fields, AdjustmentReply& reply) {
    fields.text(
        must("entry_id", SPAARPAS_DOC("The entry that was made")), reply.entry_id, a_reference);
    fields.object(must("balance", SPAARPAS_DOC("Points by account afterwards")), reply.balance);
}

void visit_fields(json::Fields& fields, MemberView& member) {
    fields.object(must("wallet", SPAARPAS_DOC("What the member sees")), member.wallet);
    fields.list(must("latest", SPAARPAS_DOC("The newest entries")), member.latest);
}

void visit_fields(json::Fields& fields, Entitlement& entitlement) {
    fields.text(must("perk", SPAARPAS_DOC("The perk")), entitlement.perk, an_id);
    fields.text(must("source", SPAARPAS_DOC("The tier, milestone or reward that gives it")),
                entitlement.source,
                a_reference);
    fields.optional_integer(
        may("until_ms", SPAARPAS_DOC("Until when, absent for as long as it is so")),
        entitlement.until_ms,
        an_instant);
}

void visit_fields(json::Fields& fields, Entitlements& entitlements) {
    fields.text(must("member", SPAARPAS_DOC("Whose")), entitlements.member, an_id);
    fields.text(may("tier", SPAARPAS_DOC("The tier now; absent for none")),
                entitlements.tier,
                an_id_or_none);
    fields.list(must("perks", SPAARPAS_DOC("What the shop must honour now")), entitlements.perks);
}

void visit_fields(json::Fields& fields, VoucherReserveRequest& request) {
    fields.text(
        must("order_id", SPAARPAS_DOC("The order that it is for")), request.order_id, a_reference);
    fields.object(must("cart", SPAARPAS_DOC("What is being bought")), request.cart);
}

void visit_fields(json::Fields& fields, VoucherOrderRequest& request) {
    fields.text(must("order_id", SPAARPAS_DOC("The order that reserved it")),
                request.order_id,
                a_reference);
}

void visit_fields(json::Fields& fields, VoucherReply& reply) {
    fields.object(must("voucher", SPAARPAS_DOC("The voucher afterwards")), reply.voucher);
    fields.integer(must("discount_minor", SPAARPAS_DOC("To take off the goods")),
                   reply.discount_minor,
                   not_negative);
    fields.integer(must("shipping_discount_minor", SPAARPAS_DOC("To take off the shipping")),
                   reply.shipping_discount_minor,
                   not_negative);
    fields.text(
        may("sku", SPAARPAS_DOC("The free product, or empty")), reply.sku, a_reference_or_none);
    fields.text(may("perk", SPAARPAS_DOC("The perk; absent for none")), reply.perk, an_id_or_none);
}

}  // namespace spaarpas::wire
