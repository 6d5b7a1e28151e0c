#include "engine/rules/do/table.h"

namespace spaarpas::engine {

std::span<const Form* const> action_forms() {
#define SPAARPAS_FORM(name) &name##_action_form,
    static constexpr const Form* forms[] = {SPAARPAS_ACTIONS(SPAARPAS_FORM)};
#undef SPAARPAS_FORM
    return forms;
}

std::span<const ActionRow* const> action_rows() {
#define SPAARPAS_ROW(name) &name##_action,
    static constexpr const ActionRow* rows[] = {SPAARPAS_ACTIONS(SPAARPAS_ROW)};
#undef SPAARPAS_ROW
    return rows;
}

const ActionRow* row_of(const Action& action) {
    return row_for(action_rows(), action.form);
}

}  // namespace spaarpas::engine
