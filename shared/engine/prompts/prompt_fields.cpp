#include "engine/program/fields.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, PromptOption& option) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the answer")), option.id, an_id);
    fields.text_map(
        must("label", SPAARPAS_DOC("What the shopper reads, by language")), option.label, a_name);
    fields.text(may("image", SPAARPAS_DOC("A square picture of it, where it is chosen")),
                option.image,
                keys::an_address);
}

void visit_fields(json::Fields& fields, Prompt& prompt) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the question")), prompt.id, an_id);
    fields.enumerated(must("kind", SPAARPAS_DOC("How it is answered")),
                      prompt.kind,
                      {"choice", "multiple", "text", "month", "scale"});
    fields.text_map(
        must("question", SPAARPAS_DOC("The question, by language")), prompt.question, a_name);
    fields.list(may("options",
                    SPAARPAS_DOC("For `choice` and `multiple`; for `scale`, from least to most")),
                prompt.options,
                {50, 0});
    fields.text_map(must("purpose", SPAARPAS_DOC("What the answer is for, in the member's words")),
                    prompt.purpose,
                    a_name);
    fields.enumerated(must("legal_basis", SPAARPAS_DOC("On what it rests (GDPR, article 6)")),
                      prompt.legal_basis,
                      {"consent", "contract", "legitimate_interest"});
    fields.optional_object(may("if", SPAARPAS_DOC("Who is asked")), prompt.condition);
    fields.integer(
        may("again_after_days", SPAARPAS_DOC("Asked again so long after it was put off")),
        prompt.again_after_days,
        {0, limits::max_days});
    fields.integer(may("keep_days", SPAARPAS_DOC("How long the answer is kept; 0 is for ever")),
                   prompt.keep_days,
                   {0, limits::max_days});
}

}  // namespace spaarpas::engine
