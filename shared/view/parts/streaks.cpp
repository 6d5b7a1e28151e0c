#include "view/parts/streaks.h"

#include <string_view>

namespace spaarpas::view {

const engine::StreakOf* streak_of(const engine::Rule& rule) {
    const engine::Form* form = rule.on.form.form();
    const bool is_streak = form != nullptr && std::string_view(form->key) == "streak";
    return is_streak ? static_cast<const engine::StreakOf*>(rule.on.form.value()) : nullptr;
}

}  // namespace spaarpas::view
