#include "wire/fields.h"
#include "wire/keys.h"
#include "wire/names.h"

namespace spaarpas::wire {

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

void visit_fields(json::Fields& fields, UnitAmount& amount) {
    fields.text(must("unit", SPAARPAS_DOC("Of what")), amount.unit, an_id);
    fields.integer(must("amount", SPAARPAS_DOC("How much")), amount.amount);
}

void visit_fields(json::Fields& fields, UnitAmountAt& amount) {
    fields.text(must("unit", SPAARPAS_DOC("Of what")), amount.unit, an_id);
    fields.integer(must("amount", SPAARPAS_DOC("How much")), amount.amount, not_negative);
    fields.optional_integer(may("at_ms", SPAARPAS_DOC("When; absent where it waits for an event")),
                            amount.at_ms);
}

void visit_fields(json::Fields& fields, Entitlement& entitlement) {
    fields.text(must("perk", SPAARPAS_DOC("The perk")), entitlement.perk, an_id);
    fields.text(must("source", SPAARPAS_DOC("The level, offer or rule that gives it")),
                entitlement.source,
                a_reference);
    fields.optional_integer(
        may("until_ms", SPAARPAS_DOC("Until when; absent for as long as it is so")),
        entitlement.until_ms);
}

void visit_fields(json::Fields& fields, Voucher& voucher) {
    fields.text(must("code", SPAARPAS_DOC("What the shopper enters")), voucher.code, an_id);
    fields.text(must("offer", SPAARPAS_DOC("The offer that it is for")), voucher.offer, an_id);
    fields.text_map(
        may("name", SPAARPAS_DOC("The offer's name, where the program has it no longer")),
        voucher.name);
    fields.enumerated(must("state", SPAARPAS_DOC("Whether it can still be used")),
                      voucher.state,
                      names::voucher_states);
    fields.integer(
        must("issued_at_ms", SPAARPAS_DOC("When it was given")), voucher.issued_at_ms, an_instant);
    fields.optional_integer(
        may("expires_at_ms", SPAARPAS_DOC("Until when it can be used; absent for ever")),
        voucher.expires_at_ms);
    fields.optional_integer(
        may("reserved_until_ms", SPAARPAS_DOC("Until when an order in the making holds it")),
        voucher.reserved_until_ms);
    fields.text(may("order_id", SPAARPAS_DOC("The order that holds or used it, or empty")),
                voucher.order_id,
                a_reference_or_none);
    fields.optional_integer(
        may("undo_until_ms", SPAARPAS_DOC("Until when buying it can be undone; absent for not")),
        voucher.undo_until_ms);
}

void visit_fields(json::Fields& fields, Notice& notice) {
    fields.text(must("id", SPAARPAS_DOC("To tell it once")), notice.id, a_reference);
    fields.object(must("what", SPAARPAS_DOC("What happened")), notice.what);
    fields.integer(must("at_ms", SPAARPAS_DOC("When it happened")), notice.at_ms, an_instant);
}

void visit_fields(json::Fields& fields, ConsentGiven& consent) {
    fields.text(
        must("purpose", SPAARPAS_DOC("What the member consented to")), consent.purpose, an_id);
    fields.integer(must("at_ms", SPAARPAS_DOC("When it was given")), consent.at_ms, an_instant);
}

namespace {

/// What a page holds against its own token: a cache of its own may answer with another's.
void visit_holder(json::Fields& fields, std::string& holder) {
    fields.text(
        may("holder", SPAARPAS_DOC("Whose: the SHA-256 of the token's sub, its first 32 digits")),
        holder,
        an_id_or_none);
}

void visit_member_part(json::Fields& fields, Wallet& wallet) {
    visit_holder(fields, wallet.holder);
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
    fields.object(must("facts", SPAARPAS_DOC("All that a condition may ask about the member")),
                  wallet.facts);
    fields.list(must("balances", SPAARPAS_DOC("By unit")), wallet.balances);
    fields.list(must("pending", SPAARPAS_DOC("What becomes available, by rising instant")),
                wallet.pending);
    fields.list(must("expiring", SPAARPAS_DOC("What expires, by rising instant")), wallet.expiring);
}

}  // namespace

void visit_fields(json::Fields& fields, Wallet& wallet) {
    visit_member_part(fields, wallet);
    fields.list(must("levels", SPAARPAS_DOC("The place in each tier set")), wallet.levels);
    fields.list(must("offers", SPAARPAS_DOC("Each offer of the program")), wallet.offers);
    fields.list(must("milestones", SPAARPAS_DOC("The way to each milestone")), wallet.milestones);
    fields.text_list(
        must("rules", SPAARPAS_DOC("Those that can still do something for the member")),
        wallet.rules,
        an_id,
        {1000, 0});
    fields.list(may("ways", SPAARPAS_DOC("The ways to earn")), wallet.ways);
    fields.list(must("perks", SPAARPAS_DOC("What the shop honours now")), wallet.perks);
    fields.text(may("prompt", SPAARPAS_DOC("The question that is due; absent for none")),
                wallet.prompt,
                an_id_or_none);
    fields.list(may("prompt_brings", SPAARPAS_DOC("What any answer to it gives")),
                wallet.prompt_brings);
    fields.boolean(
        may("prompt_at_most", SPAARPAS_DOC("Whether a limit of all members may lower that")),
        wallet.prompt_at_most);
    fields.list(must("vouchers", SPAARPAS_DOC("Newest first")), wallet.vouchers);
    fields.list(must("notices", SPAARPAS_DOC("What to tell the member, newest first")),
                wallet.notices);
    fields.text_list(must("consents", SPAARPAS_DOC("Purposes that the member consented to")),
                     wallet.consents,
                     an_id);
    fields.list(may("consents_given", SPAARPAS_DOC("When each of these was given")),
                wallet.consents_given);
}

void visit_fields(json::Fields& fields, EntryView& entry) {
    fields.text(must("id", SPAARPAS_DOC("The entry")), entry.id, a_reference);
    fields.enumerated(
        must("kind", SPAARPAS_DOC("What kind of entry")), entry.kind, names::entry_kinds);
    fields.list(must("amounts", SPAARPAS_DOC("What the member has more or, negative, less")),
                entry.amounts);
    fields.boolean(must("pending", SPAARPAS_DOC("Whether some of it still waits")), entry.pending);
    fields.integer(must("occurred_at_ms", SPAARPAS_DOC("When it happened in the shop")),
                   entry.occurred_at_ms,
                   an_instant);
    fields.integer(must("recorded_at_ms", SPAARPAS_DOC("When it was booked")),
                   entry.recorded_at_ms,
                   an_instant);
    fields.text(may("order_id", SPAARPAS_DOC("The order that it is about, or empty")),
                entry.order_id,
                a_reference_or_none);
    fields.text(may("reverses", SPAARPAS_DOC("The entry that it takes back from, or empty")),
                entry.reverses,
                a_reference_or_none);
    fields.text(may("subject",
                    SPAARPAS_DOC("The offer, prompt, kind of event, refund or reason, or empty")),
                entry.subject,
                {json::TextForm::any, 200, 0});
    fields.list(must("trace", SPAARPAS_DOC("Why these numbers")), entry.trace, a_trace);
}

void visit_fields(json::Fields& fields, EntriesPage& page) {
    visit_holder(fields, page.holder);
    fields.list(must("entries", SPAARPAS_DOC("Newest first")), page.entries);
    fields.text(may("next_cursor", SPAARPAS_DOC("Asks for the next page; empty on the last")),
                page.next_cursor,
                a_cursor_or_none);
}

}  // namespace spaarpas::wire
