#include "wire/fields.h"
#include "wire/keys.h"

namespace spaarpas::wire {

using keys::a_code;
using keys::a_cursor_or_none;
using keys::a_reference;
using keys::a_reference_or_none;
using keys::a_trace;
using keys::an_id;
using keys::an_id_or_none;
using keys::an_instant;
using keys::may;
using keys::must;
using keys::not_negative;
using keys::or_null;

void visit_fields(json::Fields& fields, MemberInfo& member) {
    fields.text(must("id", SPAARPAS_DOC("The shop's own id of the member")), member.id, an_id);
    fields.integer(must("joined_at_ms", SPAARPAS_DOC("When the member joined")),
                   member.joined_at_ms,
                   an_instant);
}

void visit_fields(json::Fields& fields, PointsAt& points) {
    fields.integer(must("points", SPAARPAS_DOC("How many")), points.points, not_negative);
    fields.integer(must("at_ms", SPAARPAS_DOC("When it happens")), points.at_ms, an_instant);
}

void visit_fields(json::Fields& fields, TierStatus& status) {
    fields.text(
        may("tier", SPAARPAS_DOC("The tier now; absent for none")), status.tier, an_id_or_none);
    fields.text(
        may("next", SPAARPAS_DOC("The tier above; absent at the top")), status.next, an_id_or_none);
    fields.integer(must("metric", SPAARPAS_DOC("What counts, within the window")), status.metric);
    fields.integer(must("threshold", SPAARPAS_DOC("Where the tier now begins")),
                   status.threshold,
                   not_negative);
    fields.integer(
        must("next_threshold", SPAARPAS_DOC("Where the tier above begins, 0 at the top")),
        status.next_threshold,
        not_negative);
    fields.integer(must("missing", SPAARPAS_DOC("What lacks of the tier above, 0 at the top")),
                   status.missing,
                   not_negative);
    fields.optional_integer(may("until_ms", SPAARPAS_DOC("Until when the tier is kept at least")),
                            status.until_ms,
                            an_instant);
    fields.list(must("trace", SPAARPAS_DOC("Why this tier")), status.trace, a_trace);
}

void visit_fields(json::Fields& fields, RewardStatus& status) {
    fields.text(must("reward", SPAARPAS_DOC("The reward")), status.reward, an_id);
    fields.text(may("refusal", SPAARPAS_DOC("Why it cannot be had now; absent when it can")),
                status.refusal,
                an_id_or_none);
    fields.integer(must("missing_points", SPAARPAS_DOC("Points that lack")),
                   status.missing_points,
                   not_negative);
}

void visit_fields(json::Fields& fields, MilestoneStatus& status) {
    fields.text(must("milestone", SPAARPAS_DOC("The milestone")), status.milestone, an_id);
    fields.integer(must("progress", SPAARPAS_DOC("How far, in the milestone's own measure")),
                   status.progress,
                   not_negative);
    fields.integer(
        must("target", SPAARPAS_DOC("Where it is reached")), status.target, not_negative);
    fields.integer(
        must("reached", SPAARPAS_DOC("How often it was reached")), status.reached, not_negative);
    fields.optional_integer(may("reached_at_ms", SPAARPAS_DOC("When it was reached last")),
                            status.reached_at_ms,
                            an_instant);
}

void visit_fields(json::Fields& fields, Voucher& voucher) {
    fields.text(must("code", SPAARPAS_DOC("What the shopper enters")), voucher.code, a_code);
    fields.text(must("reward", SPAARPAS_DOC("The reward that it is for")), voucher.reward, an_id);
    fields.enumerated(must("state", SPAARPAS_DOC("Whether it can still be used")),
                      voucher.state,
                      {"issued", "reserved", "used", "expired"});
    fields.integer(
        must("issued_at_ms", SPAARPAS_DOC("When it was given")), voucher.issued_at_ms, an_instant);
    fields.integer(must("expires_at_ms", SPAARPAS_DOC("Until when it can be used")),
                   voucher.expires_at_ms,
                   an_instant);
}

void visit_fields(json::Fields& fields, Notice& notice) {
    fields.text(must("id", SPAARPAS_DOC("To tell it once")), notice.id, a_reference);
    fields.text(must("code", SPAARPAS_DOC("What happened")), notice.code, an_id);
    fields.text(may("subject", SPAARPAS_DOC("Id of the tier, milestone or reward, or empty")),
                notice.subject,
                a_reference_or_none);
    fields.integer_map(must("numbers", SPAARPAS_DOC("Numbers for the text, by name")),
                       notice.numbers);
    fields.text_map(must("names", SPAARPAS_DOC("Names for the text, by name")), notice.names);
    fields.integer(must("at_ms", SPAARPAS_DOC("When it happened")), notice.at_ms, an_instant);
}

namespace {

void visit_member_part(json::Fields& fields, Wallet& wallet) {
    fields.integer(
        must("revision", SPAARPAS_DOC("Grows with every change")), wallet.revision, not_negative);
    fields.integer(must("as_of_ms", SPAARPAS_DOC("The instant that it is true of")),
                   wallet.as_of_ms,
                   an_instant);
    fields.integer(must("program_version", SPAARPAS_DOC("The program's version at that instant")),
                   wallet.program_version,
                   not_negative);
    fields.optional_object(or_null("member", SPAARPAS_DOC("Null for a shopper who has not joined")),
                           wallet.member);
    fields.object(must("facts", SPAARPAS_DOC("All that a rule may read about the member")),
                  wallet.facts);
}

}  // namespace

void visit_fields(json::Fields& fields, Wallet& wallet) {
    visit_member_part(fields, wallet);
    fields.object(must("balance", SPAARPAS_DOC("Points by account")), wallet.balance);
    fields.list(must("pending", SPAARPAS_DOC("What becomes available, by rising instant")),
                wallet.pending);
    fields.list(must("expiring", SPAARPAS_DOC("What expires, by rising instant")), wallet.expiring);
    fields.optional_object(may("tier", SPAARPAS_DOC("Absent where the program has no tiers")),
                           wallet.tier);
    fields.list(must("rewards", SPAARPAS_DOC("Each reward of the program")), wallet.rewards);
    fields.list(must("milestones", SPAARPAS_DOC("Each milestone of the program")),
                wallet.milestones);
    fields.text(may("prompt", SPAARPAS_DOC("The question that is due; absent for none")),
                wallet.prompt,
                an_id_or_none);
    fields.list(must("vouchers", SPAARPAS_DOC("Newest first")), wallet.vouchers);
    fields.list(must("notices", SPAARPAS_DOC("What to tell the member, newest first")),
                wallet.notices);
    fields.text_list(must("consents", SPAARPAS_DOC("Purposes that the member consented to")),
                     wallet.consents,
                     an_id);
}

void visit_fields(json::Fields& fields, EntryView& entry) {
    fields.text(must("id", SPAARPAS_DOC("The entry")), entry.id, a_reference);
    fields.enumerated(must("kind", SPAARPAS_DOC("What kind of entry")),
                      entry.kind,
                      {"accrual",
                       "release",
                       "redemption",
                       "redemption_cancelled",
                       "reversal",
                       "expiry",
                       "adjustment"});
    fields.integer(must("points", SPAARPAS_DOC("What the balance gained or, negative, lost")),
                   entry.points);
    fields.boolean(must("pending", SPAARPAS_DOC("Whether its points still wait")), entry.pending);
    fields.integer(must("occurred_at_ms", SPAARPAS_DOC("When it happened in the shop")),
                   entry.occurred_at_ms,
                   an_instant);
    fields.integer(must("recorded_at_ms", SPAARPAS_DOC("When it was booked")),
                   entry.recorded_at_ms,
                   an_instant);
    fields.optional_integer(may("available_at_ms", SPAARPAS_DOC("When its points can be spent")),
                            entry.available_at_ms,
                            an_instant);
    fields.optional_integer(may("expires_at_ms", SPAARPAS_DOC("When its points expire")),
                            entry.expires_at_ms,
                            an_instant);
    fields.text(may("order_id", SPAARPAS_DOC("The order that it is about, or empty")),
                entry.order_id,
                a_reference_or_none);
    fields.text(may("reverses", SPAARPAS_DOC("The entry that it takes back, or empty")),
                entry.reverses,
                a_reference_or_none);
    fields.text(may("subject", SPAARPAS_DOC("The reward, prompt or milestone, or empty")),
                entry.subject,
                a_reference_or_none);
    fields.list(must("trace", SPAARPAS_DOC("Why this number")), entry.trace, a_trace);
}

void visit_fields(json::Fields& fields, EntriesPage& page) {
    fields.list(must("entries", SPAARPAS_DOC("Newest first")), page.entries);
    fields.text(may("next_cursor", SPAARPAS_DOC("Asks for the next page; empty on the last")),
                page.next_cursor,
                a_cursor_or_none);
}

}  // namespace spaarpas::wire
