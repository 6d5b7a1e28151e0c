#include "engine/rules/do/table.h"

namespace spaarpas::engine {

// Each is defined in its own file; clang-tidy looks at several files as one.
// NOLINTBEGIN(readability-redundant-declaration)
extern const ActionRow give_row;
extern const ActionRow multiply_row;
extern const ActionRow issue_row;
extern const ActionRow level_row;
extern const ActionRow perk_row;
extern const ActionRow tell_row;
extern const ActionRow ask_row;
// NOLINTEND(readability-redundant-declaration)

std::span<const ActionRow* const> action_rows() {
    static constexpr const ActionRow* rows[] = {
        &give_row, &multiply_row, &issue_row, &level_row, &perk_row, &tell_row, &ask_row};
    return rows;
}

const ActionRow* row_of(const Action& action) {
    return static_cast<const ActionRow*>(action.form.form());
}

}  // namespace spaarpas::engine
