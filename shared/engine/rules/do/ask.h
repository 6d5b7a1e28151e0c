#pragma once

#include <string>

#include "json/fields.h"

namespace spaarpas::engine {

/// Asks a question in the wallet.
struct AskPrompt {
    static constexpr const char* type_name = "AskPrompt";
    static constexpr const char* key = "ask";
    static constexpr const char* doc = SPAARPAS_DOC("Asks a question in the wallet");
    std::string prompt;
};

}  // namespace spaarpas::engine
