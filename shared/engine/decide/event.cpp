#include "engine/decide/event.h"

#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;
using keys::not_negative;

namespace {

constexpr json::TextRule a_key{json::TextForm::any, 200, 1};
/// What the shop calls an event or an order: it may hold `#` and blanks.
constexpr json::TextRule a_reference{json::TextForm::any, 200, 1};
/// An answer in words is one of these, and longer than a name.
constexpr json::TextRule a_text{json::TextForm::any, 2000, 1};

}  // namespace

bool comes_before(const Event& left, const Event& right) {
    if (left.at_ms != right.at_ms) {
        return left.at_ms < right.at_ms;
    }
    const bool left_joined = left.kind == event_joined;
    const bool right_joined = right.kind == event_joined;
    return left_joined != right_joined ? left_joined : left.id < right.id;
}

void visit_fields(json::Fields& fields, ReturnedLine& line) {
    fields.text(must("line", SPAARPAS_DOC("The line of the order")), line.line, a_name);
    fields.integer(
        must("quantity", SPAARPAS_DOC("Pieces that came back")), line.quantity, keys::positive);
}

void visit_fields(json::Fields& fields, Return& back) {
    fields.text(must("id", SPAARPAS_DOC("The refund")), back.id, a_reference);
    fields.integer(must("at_ms", SPAARPAS_DOC("When")), back.at_ms);
    fields.list(may("lines", SPAARPAS_DOC("Pieces of lines")), back.lines);
    fields.integer(may("amount_minor", SPAARPAS_DOC("Or money of the whole order")),
                   back.amount_minor,
                   not_negative);
}

void visit_fields(json::Fields& fields, Amended& amended) {
    fields.text(must("id", SPAARPAS_DOC("The event that changed it")), amended.id, a_reference);
    fields.integer(must("at_ms", SPAARPAS_DOC("When")), amended.at_ms);
}

void visit_fields(json::Fields& fields, Room& room) {
    fields.text(must("key", SPAARPAS_DOC("The limit of all members")), room.key, a_key);
    fields.integer(must("left", SPAARPAS_DOC("What it leaves")), room.left, not_negative);
}

void visit_fields(json::Fields& fields, Event& event) {
    fields.text(must("id", SPAARPAS_DOC("The event")), event.id, a_reference);
    fields.text(
        must("kind", SPAARPAS_DOC("`order`, `joined`, .. or the shop's own")), event.kind, an_id);
    fields.integer(must("at_ms", SPAARPAS_DOC("When it happened")), event.at_ms);
    fields.text(must("source", SPAARPAS_DOC("What it is booked under")), event.source, a_reference);
    fields.optional_object(may("cart", SPAARPAS_DOC("What was bought")), event.cart);
    fields.optional_object(may("amended", SPAARPAS_DOC("The newest change of it")), event.amended);
    fields.text(may("subject", SPAARPAS_DOC("The prompt, offer, unit, level or purpose")),
                event.subject,
                a_name);
    fields.text_list(
        may("names", SPAARPAS_DOC("Options of an answer, or segments")), event.names, a_text);
    fields.optional_integer(may("until_ms", SPAARPAS_DOC("The date of a level by hand")),
                            event.until_ms);
    fields.integer_map(may("attributes", SPAARPAS_DOC("Numbers by name")), event.attributes);
    fields.integer_map(may("balances", SPAARPAS_DOC("Available before it, by unit")),
                       event.balances);
    fields.list(may("room", SPAARPAS_DOC("What limits of all members leave")), event.room);
    fields.list(may("returns", SPAARPAS_DOC("What came back of it since")), event.returns);
    fields.boolean(may("cancelled", SPAARPAS_DOC("Whether it was undone")), event.cancelled);
}

}  // namespace spaarpas::engine
