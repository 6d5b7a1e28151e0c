#include "wire/fields.h"
#include "wire/keys.h"

namespace spaarpas::wire {

using keys::an_answer_or_none;
using keys::an_id;
using keys::an_id_or_none;
using keys::an_instant;
using keys::may;
using keys::must;
using keys::not_negative;

void visit_fields(json::Fields& fields, JoinRequest& request) {
    fields.text(must("locale", SPAARPAS_DOC("The language that the member reads")),
                request.locale,
                {json::TextForm::locale, 5, 2});
}

void visit_fields(json::Fields& fields, RedemptionRequest& request) {
    fields.text(must("reward", SPAARPAS_DOC("The reward to redeem")), request.reward, an_id);
}

void visit_fields(json::Fields& fields, RedemptionReply& reply) {
    fields.object(must("voucher", SPAARPAS_DOC("What the shopper can use now")), reply.voucher);
    fields.object(must("wallet", SPAARPAS_DOC("The wallet afterwards")), reply.wallet);
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
    fields.integer(
        must("points", SPAARPAS_DOC("What answering brought")), reply.points, not_negative);
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

void visit_fields(json::Fields& fields, PreviewRequest& request) {
    fields.object(must("cart", SPAARPAS_DOC("What would be bought")), request.cart);
}

void visit_fields(json::Fields& fields, PreviewReply& reply) {
    fields.integer(must("program_version", SPAARPAS_DOC("The version that it was computed by")),
                   reply.program_version,
                   not_negative);
    fields.object(must("outcome", SPAARPAS_DOC("What the cart would bring")), reply.outcome);
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

void visit_fields(json::Fields& fields, ChainedEntry& entry) {
    fields.object(must("entry", SPAARPAS_DOC("The entry as the wallet shows it")), entry.entry);
    fields.integer(must("ordinal", SPAARPAS_DOC("Its place in the member's chain, from 1")),
                   entry.ordinal,
                   not_negative);
    fields.text(must("unit", SPAARPAS_DOC("What it counts, such as `points`")), entry.unit, an_id);
    fields.integer(must("program_version", SPAARPAS_DOC("The version that made it")),
                   entry.program_version,
                   not_negative);
    fields.list(must("postings", SPAARPAS_DOC("What it moved; adds up to zero")), entry.postings);
    fields.list(must("lots", SPAARPAS_DOC("The lots that it touched, as it left them")),
                entry.lots);
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
    static constexpr json::ListRule whole_history{1000000, 0};
    fields.object(must("member", SPAARPAS_DOC("Who it is about")), all.member);
    fields.object(must("wallet", SPAARPAS_DOC("The wallet now")), all.wallet);
    fields.list(must("entries", SPAARPAS_DOC("The whole history, oldest first")),
                all.entries,
                whole_history);
    fields.list(must("answers", SPAARPAS_DOC("Each stored answer")), all.answers);
}

}  // namespace spaarpas::wire
