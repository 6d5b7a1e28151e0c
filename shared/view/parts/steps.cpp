#include "view/parts/steps.h"

namespace spaarpas::view {

std::string_view name_of_step(const engine::TraceStep& step, std::string_view name) {
    for (const auto& [its_name, text] : step.names) {
        if (its_name == name) {
            return text;
        }
    }
    return {};
}

}  // namespace spaarpas::view
