#pragma once

#include <string_view>

#include "engine/rules/rule.h"

namespace spaarpas::engine {

/// What a rule does, where it is that kind of action (`Give`, `Issue`, ..); null
/// where it is another one.
template <class T>
const T* action_of(const Action& action) {
    const Form* form = action.form.form();
    const bool is_it = form != nullptr && std::string_view(form->key) == T::key;
    return is_it ? static_cast<const T*>(action.form.value()) : nullptr;
}

}  // namespace spaarpas::engine
