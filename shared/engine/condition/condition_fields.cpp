#include "engine/condition/condition.h"
#include "engine/condition/table.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::must;

namespace {

enum Part : std::size_t { part_all, part_any, part_not, parts };

/// The names of the parts, and then those of the leaves.
const char* form_of_condition(std::size_t index) {
    static constexpr const char* names[] = {"all", "any", "not"};
    return index < parts ? names[index] : form_name<leaf_forms>(index - parts);
}

void visit_not(json::Fields& fields, Condition& condition) {
    Condition fresh;
    Condition& inner = condition.none.empty() ? fresh : condition.none.front();
    fields.object(must("not", SPAARPAS_DOC("It does not hold")), inner);
    if (condition.none.empty()) {
        condition.none.push_back(std::move(fresh));
    }
}

}  // namespace

void visit_fields(json::Fields& fields, Condition& condition) {
    static constexpr json::ListRule some{50, 1};
    if (fields.form(form_of_condition, part_all, !condition.all.empty())) {
        fields.list(must("all", SPAARPAS_DOC("Each of them holds")), condition.all, some);
    }
    if (fields.form(form_of_condition, part_any, !condition.any.empty())) {
        fields.list(must("any", SPAARPAS_DOC("One of them holds")), condition.any, some);
    }
    if (fields.form(form_of_condition, part_not, !condition.none.empty())) {
        visit_not(fields, condition);
    }
    visit_forms(fields, condition.leaf, {form_of_condition, form_at<leaf_forms>, parts});
}

}  // namespace spaarpas::engine
