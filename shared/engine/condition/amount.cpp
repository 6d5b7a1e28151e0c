#include "engine/condition/leaf.h"
#include "engine/condition/terms.h"

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

const Form amount_leaf_form = form_of<AmountLeaf>("amount");

const LeafRow amount_leaf{amount_leaf_form,
                          ask_amount,
                          nullptr,
                          SPAARPAS_CHECK(check_amount),
                          nullptr,
                          always_of_order};

std::int64_t least_amount_minor(const Condition& condition) {
    const bool is_amount = condition.leaf.form() == &amount_leaf_form;
    return is_amount ? as<AmountLeaf>(condition.leaf.value()).amount.at_least.value_or(0) : 0;
}

}  // namespace spaarpas::engine
