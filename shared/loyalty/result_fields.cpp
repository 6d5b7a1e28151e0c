#include "loyalty/fields.h"
#include "loyalty/program/keys.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

namespace {

constexpr json::TextRule an_id_or_none{json::TextForm::any, 200, 0};

}  // namespace

void visit_fields(json::Fields& fields, TraceStep& step) {
    fields.text(must("code", SPAARPAS_DOC("What happened")), step.code, an_id);
    fields.text(may("subject", SPAARPAS_DOC("The rule, tier, line or entry that it is about")),
                step.subject,
                an_id_or_none);
    fields.integer_map(may("numbers", SPAARPAS_DOC("Parameters by name")), step.numbers);
    fields.text_map(may("names", SPAARPAS_DOC("Parameters by name")), step.names);
}

void visit_fields(json::Fields& fields, AwardPart& part) {
    fields.text(must("rule", SPAARPAS_DOC("The earning rule")), part.rule, an_id);
    fields.integer(must("points", SPAARPAS_DOC("What it gave")), part.points, limits::not_negative);
}

void visit_fields(json::Fields& fields, LineAward& line) {
    fields.text(must("line", SPAARPAS_DOC("The line of the order")), line.line, a_name);
    fields.integer(must("quantity", SPAARPAS_DOC("Pieces")), line.quantity, limits::not_negative);
    fields.integer(must("amount_minor", SPAARPAS_DOC("The amount that counted")),
                   line.amount_minor,
                   limits::not_negative);
    fields.integer(
        must("paid_minor", SPAARPAS_DOC("What was paid")), line.paid_minor, limits::not_negative);
    fields.integer(
        must("points", SPAARPAS_DOC("What it brought")), line.points, limits::not_negative);
}

void visit_fields(json::Fields& fields, Award& award) {
    fields.integer(
        must("points", SPAARPAS_DOC("What was earned")), award.points, limits::not_negative);
    fields.boolean(must("at_most", SPAARPAS_DOC("Whether a private limit may lower it")),
                   award.at_most);
    fields.integer(must("amount_minor", SPAARPAS_DOC("The amount that counted")),
                   award.amount_minor,
                   limits::not_negative);
    fields.integer(
        must("paid_minor", SPAARPAS_DOC("What was paid")), award.paid_minor, limits::not_negative);
    fields.list(must("parts", SPAARPAS_DOC("By rule")), award.parts);
    fields.list(must("lines", SPAARPAS_DOC("By line of the order")), award.lines);
    fields.list(must("trace", SPAARPAS_DOC("Why")), award.trace, {5000, 0});
}

void visit_fields(json::Fields& fields, MilestoneReached& reached) {
    fields.text(must("milestone", SPAARPAS_DOC("The milestone")), reached.milestone, an_id);
    fields.integer(
        must("times", SPAARPAS_DOC("How often at once")), reached.times, limits::positive);
    fields.object(must("benefit", SPAARPAS_DOC("What it brings each time")), reached.benefit);
}

void visit_fields(json::Fields& fields, Outcome& outcome) {
    fields.object(must("award", SPAARPAS_DOC("What the event earns")), outcome.award);
    fields.list(must("reached", SPAARPAS_DOC("Milestones that it reaches")), outcome.reached);
    fields.integer(must("total_points", SPAARPAS_DOC("Award and milestones")),
                   outcome.total_points,
                   limits::not_negative);
    fields.text(may("tier_before", SPAARPAS_DOC("Tier before it, or empty")),
                outcome.tier_before,
                an_id_or_none);
    fields.text(may("tier_after", SPAARPAS_DOC("Tier after it, or empty")),
                outcome.tier_after,
                an_id_or_none);
    fields.object(must("facts", SPAARPAS_DOC("The member's facts afterwards")), outcome.facts);
    fields.list(
        must("trace", SPAARPAS_DOC("Why, beyond the award's own trace")), outcome.trace, {5000, 0});
}

void visit_fields(json::Fields& fields, Posting& posting) {
    fields.enumerated(
        must("account", SPAARPAS_DOC("Where points are")),
        posting.account,
        {"pending", "available", "held", "debt", "issued", "redeemed", "expired", "adjusted"});
    fields.integer(must("points", SPAARPAS_DOC("Into it, or out of it when negative")),
                   posting.points);
}

void visit_fields(json::Fields& fields, Lot& lot) {
    fields.integer(must("id", SPAARPAS_DOC("Grows with time")), lot.id, limits::not_negative);
    fields.text(must("source", SPAARPAS_DOC("What made it")), lot.source, an_id_or_none);
    fields.boolean(must("pending", SPAARPAS_DOC("Whether it still waits")), lot.pending);
    fields.integer(
        must("points", SPAARPAS_DOC("As it was made")), lot.points, limits::not_negative);
    fields.integer(must("remaining_points", SPAARPAS_DOC("What is left")),
                   lot.remaining_points,
                   limits::not_negative);
    fields.integer(must("available_at_ms", SPAARPAS_DOC("When it is or was released")),
                   lot.available_at_ms);
    fields.optional_integer(may("expires_at_ms", SPAARPAS_DOC("When it expires")),
                            lot.expires_at_ms);
}

void visit_fields(json::Fields& fields, Balances& balances) {
    fields.integer(must("available", SPAARPAS_DOC("May be spent")), balances.available);
    fields.integer(must("pending", SPAARPAS_DOC("Waits for the return window")), balances.pending);
    fields.integer(must("held", SPAARPAS_DOC("Set aside")), balances.held);
    fields.integer(must("debt", SPAARPAS_DOC("Owed, negative")), balances.debt);
}

void visit_fields(json::Fields& fields, RefundLine& line) {
    fields.text(must("line", SPAARPAS_DOC("The line of the order")), line.line, a_name);
    fields.integer(
        must("quantity", SPAARPAS_DOC("Pieces that come back")), line.quantity, limits::positive);
}

void visit_fields(json::Fields& fields, RefundState& state) {
    fields.list(must("lines", SPAARPAS_DOC("What came back, by line")), state.lines);
    fields.integer(must("amount_minor", SPAARPAS_DOC("Refunded in all")),
                   state.amount_minor,
                   limits::not_negative);
    fields.integer(
        must("paid_minor", SPAARPAS_DOC("What was paid")), state.paid_minor, limits::not_negative);
    fields.integer(must("reversed_points", SPAARPAS_DOC("Taken back in all")),
                   state.reversed_points,
                   limits::not_negative);
}

}  // namespace spaarpas::loyalty
