#include "engine/rules/on/table.h"

namespace spaarpas::engine {

// Each is defined in its own file; clang-tidy looks at several files as one.
// NOLINTBEGIN(readability-redundant-declaration)
extern const TriggerRow answered_row;
extern const TriggerRow bought_row;
extern const TriggerRow redeemed_row;
extern const TriggerRow reaches_row;
extern const TriggerRow streak_row;
extern const TriggerRow enters_row;
extern const TriggerRow leaves_row;
// NOLINTEND(readability-redundant-declaration)

std::span<const TriggerRow* const> trigger_rows() {
    static constexpr const TriggerRow* rows[] = {&answered_row,
                                                 &bought_row,
                                                 &redeemed_row,
                                                 &reaches_row,
                                                 &streak_row,
                                                 &enters_row,
                                                 &leaves_row};
    return rows;
}

const TriggerRow* row_of(const Trigger& on) {
    return static_cast<const TriggerRow*>(on.form.form());
}

bool is_meant(const Trigger& on, const Event& event) {
    const TriggerRow* const row = row_of(on);
    if (row == nullptr) {
        return !on.event.empty() && on.event == event.kind;
    }
    return row->is_meant != nullptr && row->is_meant(on.form.value(), event);
}

}  // namespace spaarpas::engine
