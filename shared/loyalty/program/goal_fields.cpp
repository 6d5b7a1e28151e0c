#include "loyalty/program/fields.h"
#include "loyalty/program/keys.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Benefit& benefit) {
    fields.integer(
        may("points", SPAARPAS_DOC("Points that are given")), benefit.points, limits::not_negative);
    fields.text(
        may("reward", SPAARPAS_DOC("The reward whose voucher is given")), benefit.reward, an_id);
    fields.integer(may("multiplier_bp", SPAARPAS_DOC("A boost, 20000 is double")),
                   benefit.multiplier_bp,
                   limits::not_negative);
    fields.integer(may("multiplier_days", SPAARPAS_DOC("How many days the boost lasts")),
                   benefit.multiplier_days,
                   limits::days);
}

void visit_fields(json::Fields& fields, Milestone& milestone) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the milestone")), milestone.id, an_id);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), milestone.name, a_name);
    fields.enumerated(must("kind", SPAARPAS_DOC("What is counted")),
                      milestone.kind,
                      {"count", "amount", "streak"});
    fields.text(may("event", SPAARPAS_DOC("`order`, or another event")), milestone.event, an_id);
    fields.enumerated(
        may("period", SPAARPAS_DOC("For `streak`")), milestone.period, {"week", "month"});
    fields.integer(must("target", SPAARPAS_DOC("Events, minor units or periods in a row")),
                   milestone.target,
                   limits::positive);
    fields.boolean(may("repeats", SPAARPAS_DOC("Whether it starts again once reached")),
                   milestone.repeats);
    fields.optional_object(may("when", SPAARPAS_DOC("Which events count")), milestone.when);
    fields.object(must("benefit", SPAARPAS_DOC("What reaching it brings")), milestone.benefit);
}

void visit_fields(json::Fields& fields, PromptOption& option) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the answer")), option.id, an_id);
    fields.text_map(
        must("label", SPAARPAS_DOC("What the shopper reads, by language")), option.label, a_name);
}

void visit_fields(json::Fields& fields, Prompt& prompt) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the question")), prompt.id, an_id);
    fields.enumerated(must("kind", SPAARPAS_DOC("How it is answered")),
                      prompt.kind,
                      {"choice", "multiple", "text", "month"});
    fields.text_map(
        must("question", SPAARPAS_DOC("The question, by language")), prompt.question, a_name);
    fields.text_map(must("purpose", SPAARPAS_DOC("What the answer is for, in the member's words")),
                    prompt.purpose,
                    a_name);
    fields.enumerated(must("legal_basis", SPAARPAS_DOC("On what it rests (GDPR, article 6)")),
                      prompt.legal_basis,
                      {"consent", "legitimate_interest", "contract"});
    fields.list(
        may("options", SPAARPAS_DOC("For `choice` and `multiple`")), prompt.options, {50, 0});
    fields.integer(may("incentive_points", SPAARPAS_DOC("Points for the first answer")),
                   prompt.incentive_points,
                   limits::not_negative);
    fields.integer(may("after_orders", SPAARPAS_DOC("Asked after so many orders")),
                   prompt.after_orders,
                   limits::not_negative);
    fields.integer(
        may("again_after_days", SPAARPAS_DOC("Asked again so long after it was put off")),
        prompt.again_after_days,
        limits::days);
    fields.integer(may("keep_days", SPAARPAS_DOC("How long the answer is kept")),
                   prompt.keep_days,
                   limits::days);
}

}  // namespace spaarpas::loyalty
