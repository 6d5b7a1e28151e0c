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

Reply preflight_reply(const Request& request, const std::vector<AllowedOrigin>& allowed_origins) {
    Reply reply;
    reply.status = 204;
    reply.route = "preflight";
    allow_origin(request, allowed_origins, reply);
    reply.headers.emplace_back("Access-Control-Allow-Methods", "GET, POST, DELETE");
    reply.headers.emplace_back("Access-Control-Allow-Headers",
                               "Authorization, Content-Type, Idempotency-Key");
    reply.headers.emplace_back("Access-Control-Max-Age", "600");
    return reply;
}

}  // namespace spaarpas::http
