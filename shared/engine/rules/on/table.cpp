#include "engine/rules/on/table.h"

namespace spaarpas::engine {

std::span<const Form* const> trigger_forms() {
#define SPAARPAS_FORM(name) &name##_trigger_form,
    static constexpr const Form* forms[] = {SPAARPAS_TRIGGERS(SPAARPAS_FORM)};
#undef SPAARPAS_FORM
    return forms;
}

std::span<const TriggerRow* const> trigger_rows() {
#define SPAARPAS_ROW(name) &name##_trigger,
    static constexpr const TriggerRow* rows[] = {SPAARPAS_TRIGGERS(SPAARPAS_ROW)};
#undef SPAARPAS_ROW
    return rows;
}

const TriggerRow* row_of(const Trigger& on) {
    return row_for(trigger_rows(), on.form);
}

bool is_meant(const Trigger& on, const Event& event) {
    const TriggerRow* const row = row_of(on);
    if (row == nullptr) {
        return !on.event.empty() && on.event == event.kind;
    }
    return row->is_meant != nullptr && row->is_meant(on.form.value(), event);
}

}  // namespace spaarpas::engine
