#include "backend/http/cors.h"

#include <algorithm>

namespace spaarpas::http {

bool is_from_browser(const Request& request) {
    // Not `Sec-Fetch-Mode`: the fetch of Node sends it too, and a shop's server may be one.
    return !request.header("origin").empty() || !request.header("sec-fetch-site").empty();
}

void allow_origin(const Request& request,
                  const std::vector<AllowedOrigin>& allowed_origins,
                  Reply& reply) {
    reply.headers.emplace_back("Vary", "Origin");
    const std::string_view origin = request.header("origin");
    const auto allows = [origin, &program = reply.program](const AllowedOrigin& allowed) {
        const bool is_its =
            program.empty() || allowed.program.empty() || allowed.program == program;
        return is_its && allowed.origin == origin;
    };
    if (std::none_of(allowed_origins.begin(), allowed_origins.end(), allows)) {
        return;
    }
    reply.headers.emplace_back("Access-Control-Allow-Origin", origin);
    reply.headers.emplace_back("Access-Control-Expose-Headers",
                               "ETag, Retry-After, Idempotency-Replayed, X-Request-Id");
}

namespace {

/// Ours, and what the shop's monitoring adds to every request (`traceparent`, `baggage`, ..): what
/// the server does not know it does not read.
std::string allowed_headers(const Request& request) {
    std::string headers = "Authorization, Content-Type, Idempotency-Key";
    const std::string_view asked = request.header("access-control-request-headers");
    const bool is_list = std::all_of(asked.begin(), asked.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == ',' || c == ' ';
    });
    if (is_list && !asked.empty()) {
        headers.append(", ").append(asked);
    }
    return headers;
}

}  // namespace

Reply preflight_reply(const Request& request, const std::vector<AllowedOrigin>& allowed_origins) {
    Reply reply;
    reply.status = 204;
    reply.route = "preflight";
    allow_origin(request, allowed_origins, reply);
    reply.headers.emplace_back("Access-Control-Allow-Methods", "GET, POST, DELETE");
    reply.headers.emplace_back("Access-Control-Allow-Headers", allowed_headers(request));
    reply.headers.emplace_back("Access-Control-Max-Age", "600");
    return reply;
}

}  // namespace spaarpas::http
