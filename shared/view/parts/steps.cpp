#include "view/parts/steps.h"

namespace spaarpas::view {

std::optional<std::int64_t> number_of(const engine::TraceStep& step, std::string_view name) {
    for (const auto& [its_name, number] : step.numbers) {
        if (its_name == name) {
            return number;
        }
    }
    return std::nullopt;
}

std::string_view name_of_step(const engine::TraceStep& step, std::string_view name) {
    for (const auto& [its_name, text] : step.names) {
        if (its_name == name) {
            return text;
        }
    }
    return {};
}

}  // namespace spaarpas::view
