#include "engine/ledger/entry.h"

#include "engine/ledger/account_names.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::an_id;
using keys::may;
using keys::must;
using keys::not_negative;

namespace {

/// An id, or the cause of a rule that follows.
constexpr json::TextRule a_source{json::TextForm::any, 400, 0};
/// A member who never spends has a lot for each order.
constexpr json::ListRule any_number{1000000, 0};

}  // namespace

bool is_nothing(const Movement& movement) {
    return movement.postings.empty() && movement.lots.empty() && movement.activities.empty();
}

void visit_fields(json::Fields& fields, Posting& posting) {
    fields.text(must("unit", SPAARPAS_DOC("What moves")), posting.unit, an_id);
    fields.enumerated(
        must("account", SPAARPAS_DOC("Where units are")), posting.account, account_names);
    fields.integer(must("amount", SPAARPAS_DOC("Into it, or out of it when negative")),
                   posting.amount);
}

void visit_fields(json::Fields& fields, Lot& lot) {
    fields.integer(must("id", SPAARPAS_DOC("Grows with time")), lot.id, not_negative);
    fields.text(must("unit", SPAARPAS_DOC("What it holds")), lot.unit, an_id);
    fields.text(must("source", SPAARPAS_DOC("What made it")), lot.source, a_source);
    fields.boolean(must("pending", SPAARPAS_DOC("Whether it still waits")), lot.pending);
    fields.integer(must("amount", SPAARPAS_DOC("As it was made")), lot.amount, not_negative);
    fields.integer(must("remaining", SPAARPAS_DOC("What is left")), lot.remaining, not_negative);
    fields.integer(must("expired", SPAARPAS_DOC("What has expired")), lot.expired, not_negative);
    fields.integer(must("available_at_ms", SPAARPAS_DOC("When it is or was released")),
                   lot.available_at_ms);
    fields.optional_integer(may("expires_at_ms", SPAARPAS_DOC("When it expires")),
                            lot.expires_at_ms);
    fields.text(
        may("settles_on", SPAARPAS_DOC("The event that it waits for")), lot.settles_on, an_id);
}

void visit_fields(json::Fields& fields, Balances& balances) {
    fields.text(must("unit", SPAARPAS_DOC("Of what")), balances.unit, an_id);
    fields.integer(must("available", SPAARPAS_DOC("May be spent")), balances.available);
    fields.integer(must("pending", SPAARPAS_DOC("Waits to settle")), balances.pending);
    fields.integer(must("held", SPAARPAS_DOC("Set aside")), balances.held);
    fields.integer(must("debt", SPAARPAS_DOC("Owed, negative")), balances.debt);
    fields.optional_integer(
        may("idle_since_ms", SPAARPAS_DOC("The newest event that keeps it alive")),
        balances.idle_since_ms);
}

void visit_fields(json::Fields& fields, Holding& holding) {
    fields.list(must("balances", SPAARPAS_DOC("By unit")), holding.balances);
    fields.list(
        must("lots", SPAARPAS_DOC("What the balances are made of")), holding.lots, any_number);
}

void visit_fields(json::Fields& fields, Activity& activity) {
    fields.text(must("unit", SPAARPAS_DOC("Whose lots live longer")), activity.unit, an_id);
    fields.integer(must("since_ms", SPAARPAS_DOC("The newest event that keeps it alive")),
                   activity.since_ms);
    fields.integer(must("expires_at_ms", SPAARPAS_DOC("When they expire at the soonest")),
                   activity.expires_at_ms);
}

void visit_fields(json::Fields& fields, Movement& movement) {
    fields.list(must("postings", SPAARPAS_DOC("Add up to zero by unit")), movement.postings);
    fields.list(must("lots", SPAARPAS_DOC("Those that changed, as they are afterwards")),
                movement.lots,
                any_number);
    fields.list(may("activities", SPAARPAS_DOC("What kept units alive")), movement.activities);
    fields.list(must("trace", SPAARPAS_DOC("Why")), movement.trace, any_number);
}

void visit_fields(json::Fields& fields, Spent& spent) {
    fields.integer(must("amount", SPAARPAS_DOC("What was taken")), spent.amount, not_negative);
    fields.text(must("source", SPAARPAS_DOC("What had made it")), spent.source, a_source);
    fields.integer(must("available_at_ms", SPAARPAS_DOC("When it was released")),
                   spent.available_at_ms);
    fields.optional_integer(may("expires_at_ms", SPAARPAS_DOC("When it would have expired")),
                            spent.expires_at_ms);
}

}  // namespace spaarpas::engine
