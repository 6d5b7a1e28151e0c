#include "wire/fields.h"
#include "wire/keys.h"

namespace spaarpas::wire {

using keys::a_reason;
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

void visit_fields(json::Fields& fields, CancelEvent& cancel) {
    fields.text(must("order_id", SPAARPAS_DOC("The order that did not come about")),
                cancel.order_id,
                a_reference);
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
    fields.text(must("kind",
                     SPAARPAS_DOC("`order`, `order_changed`, `order_cancelled`, `refund`, "
                                  "`segments` or another event of the program")),
                event.kind,
                an_id);
    fields.integer(must("occurred_at_ms", SPAARPAS_DOC("When it happened in the shop")),
                   event.occurred_at_ms,
                   an_instant);
    fields.text(
        must("member", SPAARPAS_DOC("The shop's own id of the member")), event.member, an_id);
    fields.optional_object(may("order", SPAARPAS_DOC("Of an `order` or `order_changed`")),
                           event.order);
    fields.optional_object(may("refund", SPAARPAS_DOC("Of a `refund`")), event.refund);
    fields.optional_object(may("cancel", SPAARPAS_DOC("Of an `order_cancelled`")), event.cancel);
    fields.optional_object(may("segments", SPAARPAS_DOC("Of `segments`")), event.segments);
    fields.integer_map(may("attributes", SPAARPAS_DOC("Numbers of the shop's own event, by name")),
                       event.attributes);
    fields.text(
        may("settles", SPAARPAS_DOC("The order or event that it makes available, or empty")),
        event.settles,
        a_reference_or_none);
}

void visit_fields(json::Fields& fields, EventResult& result) {
    fields.text(must("id", SPAARPAS_DOC("The event")), result.id, a_reference_or_none);
    fields.enumerated(must("state", SPAARPAS_DOC("What became of it")),
                      result.state,
                      {"booked", "repeated", "refused", "waiting"});
    fields.text(
        may("code", SPAARPAS_DOC("Why it was refused, or empty")), result.code, an_id_or_none);
    fields.text(may("detail", SPAARPAS_DOC("The refusal in words, for the developer")),
                result.detail);
    fields.list(must("amounts", SPAARPAS_DOC("The entry's numbers, negative for what it took")),
                result.amounts);
    fields.list(must("trace", SPAARPAS_DOC("Why these numbers")), result.trace, a_trace);
}

void visit_fields(json::Fields& fields, EventsReply& reply) {
    fields.list(must("results", SPAARPAS_DOC("One for each event, in their order")),
                reply.results,
                {100000, 0});
}

void visit_fields(json::Fields& fields, AdjustmentRequest& request) {
    fields.text(may("unit", SPAARPAS_DOC("What to give or take; absent for a level")),
                request.unit,
                an_id_or_none);
    fields.integer(may("amount", SPAARPAS_DOC("To give or, negative, to take")), request.amount);
    fields.text(may("set", SPAARPAS_DOC("The tier set, to give or take a level by hand")),
                request.set,
                an_id_or_none);
    fields.text(may("level", SPAARPAS_DOC("The level to give; absent to take it away")),
                request.level,
                an_id_or_none);
    fields.optional_integer(
        may("until_ms", SPAARPAS_DOC("Until when; absent for ever")), request.until_ms, an_instant);
    fields.text(must("reason", SPAARPAS_DOC("Why, for the record; no personal data")),
                request.reason,
                a_reason);
}

void visit_fields(json::Fields& fields, AdjustmentReply& reply) {
    fields.text(
        must("entry_id", SPAARPAS_DOC("The entry that was made")), reply.entry_id, a_reference);
    fields.list(must("balances", SPAARPAS_DOC("By unit, afterwards")), reply.balances);
}

void visit_fields(json::Fields& fields, MergeRequest& request) {
    fields.text(must("from", SPAARPAS_DOC("The member whose everything moves; gone afterwards")),
                request.from,
                an_id);
}

void visit_fields(json::Fields& fields, MemberView& member) {
    fields.object(must("wallet", SPAARPAS_DOC("What the member sees")), member.wallet);
    fields.list(must("latest", SPAARPAS_DOC("The newest entries")), member.latest);
}

void visit_fields(json::Fields& fields, Entitlements& entitlements) {
    fields.text(must("member", SPAARPAS_DOC("Whose")), entitlements.member, an_id);
    fields.text_list(
        must("levels", SPAARPAS_DOC("The levels that are held")), entitlements.levels, an_id);
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
