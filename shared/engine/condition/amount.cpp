#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct AmountLeaf {
    Bounds amount;
};

void visit_fields(json::Fields& fields, AmountLeaf& leaf) {
    fields.object(keys::must("amount", SPAARPAS_DOC("The order's counted amount, minor units")),
                  leaf.amount);
}

Answer ask_amount(const void* leaf, const Question& question) {
    const Bounds& bounds = as<AmountLeaf>(leaf).amount;
    if (question.counted == nullptr) {
        return answer_of(question, false, Code::not_met_amount);
    }
    const std::int64_t counted_minor = question.counted->counted_minor;
    Answer answer = answer_of(question, is_within(bounds, counted_minor), Code::not_met_amount);
    if (TraceStep* const step = step_of(answer)) {
        note_bounds(
            *step, bounds, counted_minor, {"missing_minor", "at_least_minor", "below_minor"});
    }
    return answer;
}

void check_amount(const void* leaf, Checker& checker) {
    check_needs_order("amount", checker);
    const Checker::At at(checker, "amount");
    check_bounds(as<AmountLeaf>(leaf).amount, checker);
}

}  // namespace

extern const LeafRow amount_leaf{form_of<AmountLeaf>("amount"),
                                 ask_amount,
                                 nullptr,
                                 SPAARPAS_CHECK(check_amount)};

}  // namespace spaarpas::engine
