#include "engine/decide/decision.h"

#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;
using keys::not_negative;

namespace {

/// Causes and keys are ids joined by strokes.
constexpr json::TextRule joined_ids{json::TextForm::any, 400, 1};
constexpr json::TextRule an_id_or_none{json::TextForm::any, 64, 0};
constexpr json::ListRule many{100000, 0};

}  // namespace

void visit_fields(json::Fields& fields, LineAmount& line) {
    fields.text(must("line", SPAARPAS_DOC("The line of the order")), line.line, a_name);
    fields.integer(must("amount", SPAARPAS_DOC("What it has of it")), line.amount, not_negative);
}

void visit_fields(json::Fields& fields, Effect& effect) {
    fields.text(must("cause",
                     SPAARPAS_DOC("What makes it the same effect when the history is "
                                  "worked out again")),
                effect.cause,
                joined_ids);
    fields.integer(
        may("place", SPAARPAS_DOC("The action's index in its rule")), effect.place, not_negative);
    fields.text(
        must("source", SPAARPAS_DOC("What its lots are booked under")), effect.source, joined_ids);
    fields.text(must("rule", SPAARPAS_DOC("The rule")), effect.rule, an_id);
    fields.enumerated(must("kind", SPAARPAS_DOC("What it is")),
                      effect.kind,
                      {"give", "multiply", "issue", "level", "perk", "tell", "ask"});
    fields.text(must("subject", SPAARPAS_DOC("The unit, offer, level, perk or prompt")),
                effect.subject,
                an_id);
    fields.integer(must("amount", SPAARPAS_DOC("What is given, vouchers, or basis points")),
                   effect.amount);
    fields.optional_integer(may("until_ms", SPAARPAS_DOC("The end of a boost, level or perk")),
                            effect.until_ms);
    fields.list(may("lines", SPAARPAS_DOC("By line of the order")), effect.lines);
    fields.integer(must("at_ms", SPAARPAS_DOC("The instant that was decided")), effect.at_ms);
}

void visit_fields(json::Fields& fields, Use& use) {
    fields.text(must("key", SPAARPAS_DOC("The limit")), use.key, joined_ids);
    fields.integer(must("amount", SPAARPAS_DOC("What was used of it")), use.amount);
}

void visit_fields(json::Fields& fields, LevelChange& change) {
    fields.text(must("set", SPAARPAS_DOC("The tier set")), change.set, an_id);
    fields.text(
        may("before", SPAARPAS_DOC("The level before it, or empty")), change.before, an_id_or_none);
    fields.text(
        may("after", SPAARPAS_DOC("The level after it, or empty")), change.after, an_id_or_none);
    fields.integer(must("at_ms", SPAARPAS_DOC("When")), change.at_ms);
    fields.optional_integer(may("until_ms", SPAARPAS_DOC("Its date; none for ever")),
                            change.until_ms);
}

void visit_fields(json::Fields& fields, KeptLine& line) {
    fields.text(must("line", SPAARPAS_DOC("The line of the order")), line.line, a_name);
    fields.integer(
        must("quantity", SPAARPAS_DOC("Pieces that are left")), line.quantity, not_negative);
    fields.integer(
        must("counted_minor", SPAARPAS_DOC("What still counts")), line.counted_minor, not_negative);
    fields.integer(
        must("paid_minor", SPAARPAS_DOC("What is still paid")), line.paid_minor, not_negative);
}

void visit_fields(json::Fields& fields, Decision& decision) {
    fields.list(must("effects", SPAARPAS_DOC("What the rules do")), decision.effects, many);
    fields.list(must("uses", SPAARPAS_DOC("What is used of limits")), decision.uses, many);
    fields.list(must("levels", SPAARPAS_DOC("How levels changed")), decision.levels);
    fields.list(must("kept", SPAARPAS_DOC("What is left of an order")), decision.kept);
    fields.integer(must("counted_minor", SPAARPAS_DOC("What of it counts")),
                   decision.counted_minor,
                   not_negative);
    fields.integer(
        must("paid_minor", SPAARPAS_DOC("What of it is paid")), decision.paid_minor, not_negative);
    fields.boolean(must("at_most", SPAARPAS_DOC("Whether a private limit may lower it")),
                   decision.at_most);
    fields.list(must("trace", SPAARPAS_DOC("Why")), decision.trace, many);
    fields.object(must("facts", SPAARPAS_DOC("The member's facts afterwards")), decision.facts);
}

}  // namespace spaarpas::engine
