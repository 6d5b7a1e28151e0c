#include "backend/http/message.h"

namespace spaarpas::http {

namespace {

std::string_view first_of(const std::vector<std::pair<std::string, std::string>>& pairs,
                          std::string_view name) {
    for (const auto& [key, value] : pairs) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
    return first_of(headers, name);
}

std::string_view Request::parameter(std::string_view name) const {
    return first_of(query, name);
}

}  // namespace spaarpas::http
