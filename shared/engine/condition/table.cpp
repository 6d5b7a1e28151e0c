#include "engine/condition/table.h"

namespace spaarpas::engine {

std::span<const Form* const> leaf_forms() {
#define SPAARPAS_FORM(name) &name##_leaf_form,
    static constexpr const Form* forms[] = {SPAARPAS_LEAVES(SPAARPAS_FORM)};
#undef SPAARPAS_FORM
    return forms;
}

std::span<const LeafRow* const> leaf_rows() {
#define SPAARPAS_ROW(name) &name##_leaf,
    static constexpr const LeafRow* rows[] = {SPAARPAS_LEAVES(SPAARPAS_ROW)};
#undef SPAARPAS_ROW
    return rows;
}

const LeafRow* row_of(const Condition& condition) {
    return row_for(leaf_rows(), condition.leaf);
}

}  // namespace spaarpas::engine
