#include "backend/http/content_type.h"

#include "backend/http/header_text.h"

namespace spaarpas::http {

namespace {

/// Whether the type names a character set that is not UTF-8.
bool is_other_text(std::string_view content_type) {
    const std::string lower = lower_case(content_type);
    const std::size_t at = lower.find("charset=");
    if (at == lower.npos) {
        return false;
    }
    std::string_view charset = std::string_view(lower).substr(at + 8);
    charset = trimmed(charset.substr(0, charset.find(';')));
    return charset != "utf-8" && charset != "\"utf-8\"";
}

}  // namespace

std::string media_type(std::string_view content_type) {
    return lower_case(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::optional<service::Refusal> check_content_type(const wire::Route& route,
                                                   std::string_view content_type) {
    if (route.request == nullptr || content_type.empty()) {
        return std::nullopt;
    }
    const std::string type = media_type(content_type);
    const bool is_known = type == wire::media_type_of(wire::Media::json) ||
                          (route.takes_ndjson && type == wire::media_type_of(wire::Media::ndjson));
    if (is_known && !is_other_text(content_type)) {
        return std::nullopt;
    }
    return service::Refusal{service::ErrorCode::content_type_unsupported,
                            route.takes_ndjson
                                ? "Send Content-Type: application/json or application/x-ndjson, "
                                  "in UTF-8."
                                : "Send Content-Type: application/json, in UTF-8.",
                            {}};
}

}  // namespace spaarpas::http
