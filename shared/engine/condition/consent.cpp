#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct ConsentLeaf {
    std::string purpose;
};

void visit_fields(json::Fields& fields, ConsentLeaf& leaf) {
    fields.text(keys::must("consent", SPAARPAS_DOC("The purpose that is consented to")),
                leaf.purpose,
                keys::an_id);
}

Answer ask_consent(const void* leaf, const Question& question) {
    const std::string& purpose = as<ConsentLeaf>(leaf).purpose;
    Answer answer = answer_of(
        question, base::contains(question.facts.consents, purpose), Code::not_met_consent);
    if (TraceStep* const step = step_of(answer)) {
        note_name(*step, "purpose", purpose);
    }
    return answer;
}

void need_consent(const void* leaf, Needs& needs) {
    add_once(needs.consents, as<ConsentLeaf>(leaf).purpose);
}

}  // namespace

// A purpose is an id of the shop's own: what the program asks, a shopper can say.
const Form consent_leaf_form = form_of<ConsentLeaf>("consent");

const LeafRow consent_leaf{consent_leaf_form, ask_consent, need_consent};

}  // namespace spaarpas::engine
