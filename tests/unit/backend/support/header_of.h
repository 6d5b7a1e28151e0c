#pragma once

#include <string>
#include <string_view>

#include "backend/http/message.h"

namespace spaarpas::test {

/// The first header of a reply with that name; empty where there is none.
inline std::string header_of(const http::Reply& reply, std::string_view name) {
    for (const auto& [key, value] : reply.headers) {
        if (key == name) {
            return value;
        }
    }
    return "";
}

}  // namespace spaarpas::test
