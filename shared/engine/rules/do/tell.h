#pragma once

#include "json/fields.h"

namespace spaarpas::engine {

/// Sends the member a message.
struct Tell {
    static constexpr const char* type_name = "Tell";
    static constexpr const char* key = "tell";
    static constexpr const char* doc = SPAARPAS_DOC("Sends a message");
    json::TextMap text;
};

}  // namespace spaarpas::engine
