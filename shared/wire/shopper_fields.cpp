#include "wire/fields.h"
#include "wire/keys.h"
#include "wire/names.h"

namespace spaarpas::wire {

using keys::a_reference_or_none;
using keys::a_trace;
using keys::an_answer_or_none;
using keys::an_id;
using keys::an_id_or_none;
using keys::an_instant;
using keys::may;
using keys::must;
using keys::not_negative;

namespace {

/// One movement may touch every lot of a member.
constexpr json::ListRule any_number{1000000, 0};

}  // namespace

void visit_fields(json::Fields& fields, JoinRequest& request) {
    fields.text(must("locale", SPAARPAS_DOC("The language that the member reads")),
                request.locale,
                {json::TextForm::locale, 5, 2});
}

void visit_fields(json::Fields& fields, RedemptionRequest& request) {
    fields.text(must("offer", SPAARPAS_DOC("The offer to get")), request.offer, an_id);
}

void visit_fields(json::Fields& fields, RedemptionReply& reply) {
    fields.object(must("voucher", SPAARPAS_DOC("What the shopper can use now")), reply.voucher);
    fields.object(must("wallet", SPAARPAS_DOC("The wallet afterwards")), reply.wallet);
}

void visit_fields(json::Fields& fields, UndoRequest& request) {
    fields.text(
        must("code", SPAARPAS_DOC("The code that the redemption gave")), request.code, an_id);
}

void visit_fields(json::Fields& fields, AnswerRequest& request) {
    fields.text(must("prompt", SPAARPAS_DOC("The question")), request.prompt, an_id);
    fields.text_list(may("options", SPAARPAS_DOC("The chosen options, where it has options")),
                     request.options,
                     an_id,
                     {50, 0});
    fields.text(may("text", SPAARPAS_DOC("The answer to an open question, or a month")),
                request.text,
                an_answer_or_none);
    fields.boolean(may("later", SPAARPAS_DOC("Puts the question off, without an answer")),
                   request.later);
}

void visit_fields(json::Fields& fields, AnswerReply& reply) {
    fields.list(must("amounts", SPAARPAS_DOC("What answering brought")), reply.amounts);
    fields.object(must("wallet", SPAARPAS_DOC("The wallet afterwards")), reply.wallet);
}

void visit_fields(json::Fields& fields, ConsentsRequest& request) {
    fields.text(
        must("purpose", SPAARPAS_DOC("What the data may be used for")), request.purpose, an_id);
    fields.boolean(must("granted", SPAARPAS_DOC("Given, or withdrawn")), request.granted);
}

void visit_fields(json::Fields& fields, ActivityRequest& request) {
    fields.text(must("kind", SPAARPAS_DOC("Such as `opened`")), request.kind, an_id);
    fields.text(may("subject", SPAARPAS_DOC("What was opened or clicked, or empty")),
                request.subject,
                an_id_or_none);
}

void visit_fields(json::Fields& fields, NoticesSeenRequest& request) {
    fields.text(must("notice", SPAARPAS_DOC("The newest that was seen")), request.notice, an_id);
}

void visit_fields(json::Fields& fields, PreviewRequest& request) {
    fields.object(must("cart", SPAARPAS_DOC("What would be bought")), request.cart);
}

void visit_fields(json::Fields& fields, PreviewReply& reply) {
    fields.integer(must("program_version", SPAARPAS_DOC("The version that it was worked out by")),
                   reply.program_version,
                   not_negative);
    fields.list(must("amounts", SPAARPAS_DOC("What the cart would bring of each unit")),
                reply.amounts);
    fields.boolean(must("at_most", SPAARPAS_DOC("Whether a private limit may lower it")),
                   reply.at_most);
    fields.list(must("effects", SPAARPAS_DOC("What the rules would do")), reply.effects);
    fields.list(must("levels", SPAARPAS_DOC("How levels would change")), reply.levels);
    fields.list(must("trace", SPAARPAS_DOC("Why")), reply.trace, a_trace);
}

void visit_fields(json::Fields& fields, RevisionNotice& notice) {
    fields.integer(
        must("revision", SPAARPAS_DOC("The wallet's revision now")), notice.revision, not_negative);
}

void visit_fields(json::Fields& fields, StoredAnswer& answer) {
    fields.text(must("prompt", SPAARPAS_DOC("The question")), answer.prompt, an_id);
    fields.text_list(must("options", SPAARPAS_DOC("The chosen options")), answer.options, an_id);
    fields.text(
        may("text", SPAARPAS_DOC("The answer in words, or empty")), answer.text, an_answer_or_none);
    fields.integer(must("answered_at_ms", SPAARPAS_DOC("When it was answered")),
                   answer.answered_at_ms,
                   an_instant);
}

void visit_fields(json::Fields& fields, VoucherChange& change) {
    fields.text(must("code", SPAARPAS_DOC("The voucher")), change.code, an_id);
    fields.enumerated(
        must("state", SPAARPAS_DOC("Its state afterwards")), change.state, names::voucher_states);
    fields.optional_integer(may("expires_at_ms", SPAARPAS_DOC("Until when it can be used")),
                            change.expires_at_ms);
    fields.text(may("offer", SPAARPAS_DOC("What it is of, when it is issued")),
                change.offer,
                an_id_or_none);
    fields.integer(may("program_version", SPAARPAS_DOC("The version whose terms it has")),
                   change.program_version,
                   not_negative);
    fields.text(may("order_id", SPAARPAS_DOC("The order on which it was used")),
                change.order_id,
                a_reference_or_none);
    fields.list(may("spent", SPAARPAS_DOC("The parts of its price")), change.spent, any_number);
}

void visit_fields(json::Fields& fields, Seal& seal) {
    fields.integer(must("event", SPAARPAS_DOC("The event's number in the member's past")),
                   seal.event,
                   not_negative);
    fields.text(must("hash", SPAARPAS_DOC("SHA-256 of the event with its salt")),
                seal.hash,
                {json::TextForm::any, 64, 64});
}

void visit_fields(json::Fields& fields, ChainedEntry& entry) {
    fields.object(must("entry", SPAARPAS_DOC("The entry as the wallet shows it")), entry.entry);
    fields.integer(must("ordinal", SPAARPAS_DOC("Its place in the member's chain, from 1")),
                   entry.ordinal,
                   not_negative);
    fields.integer(must("program_version", SPAARPAS_DOC("The version that made it")),
                   entry.program_version,
                   not_negative);
    fields.list(must("postings", SPAARPAS_DOC("What it moved; each unit adds up to zero")),
                entry.postings,
                any_number);
    fields.list(must("lots", SPAARPAS_DOC("The lots that it touched, as it left them")),
                entry.lots,
                any_number);
    fields.list(may("activities", SPAARPAS_DOC("What kept units alive")), entry.activities);
    fields.list(must("effects", SPAARPAS_DOC("What it changed in what the rules did")),
                entry.effects,
                any_number);
    fields.list(must("uses", SPAARPAS_DOC("What it used, or gave back, of limits")),
                entry.uses,
                any_number);
    fields.list(must("levels", SPAARPAS_DOC("How levels changed")), entry.levels, any_number);
    fields.list(
        must("vouchers", SPAARPAS_DOC("What became of vouchers")), entry.vouchers, any_number);
    fields.list(
        may("seals", SPAARPAS_DOC("Events that are new or changed")), entry.seals, any_number);
    fields.text(must("previous_hash", SPAARPAS_DOC("Hash of the entry before it in the chain")),
                entry.previous_hash,
                {json::TextForm::any, 64, 0});
    fields.text(must("hash", SPAARPAS_DOC("SHA-256 in hexadecimal digits")),
                entry.hash,
                {json::TextForm::any, 64, 64});
    fields.text(may("member", SPAARPAS_DOC("Whose it is, for the merchant; absent when erased")),
                entry.member,
                an_id_or_none);
}

void visit_fields(json::Fields& fields, MemberExport& all) {
    fields.object(must("member", SPAARPAS_DOC("Who it is about")), all.member);
    fields.object(must("wallet", SPAARPAS_DOC("The wallet now")), all.wallet);
    fields.list(
        must("entries", SPAARPAS_DOC("The whole history, oldest first")), all.entries, any_number);
    fields.list(must("answers", SPAARPAS_DOC("Each stored answer")), all.answers);
}

}  // namespace spaarpas::wire
