#include "engine/condition/terms.h"

#include "engine/condition/table.h"

namespace spaarpas::engine {

OrderTerms order_terms(const Condition& condition) {
    const bool some_lines = condition.leaf.form() == &lines_leaf_form;
    OrderTerms terms{least_amount_minor(condition), some_lines};
    for (const Condition& part : condition.all) {
        if (terms.from_minor > 0 || terms.some_lines) {
            break;
        }
        terms = order_terms(part);
    }
    return terms;
}

}  // namespace spaarpas::engine
