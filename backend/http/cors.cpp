#include "backend/http/cors.h"

#include <algorithm>

namespace spaarpas::http {

namespace {

constexpr std::size_t longest_told_origin = 200;

/// Whether a page asks the host that it came from, which needs nobody's leave.
bool is_same_origin(const Request& request) {
    const std::string_view origin = request.header("origin");
    const std::size_t scheme_end = origin.find("://");
    const bool same_host = scheme_end != origin.npos && !request.header("host").empty() &&
                           origin.substr(scheme_end + 3) == request.header("host");
    // A proxy may have put another host in its place.
    return same_host || request.header("sec-fetch-site") == "same-origin";
}

}  // namespace

bool is_from_browser(const Request& request) {
    // Not `Sec-Fetch-Mode`: the fetch of Node sends it too, and a shop's server may be one.
    return !request.header("origin").empty() || !request.header("sec-fetch-site").empty();
}

void let_read(std::string_view origin, Reply& reply) {
    reply.headers.emplace_back("Access-Control-Allow-Origin", origin.empty() ? "*" : origin);
    if (!origin.empty()) {
        // The shop may add its cookies to every request, to which `*` does not allow them. None is
        // set or read here.
        reply.headers.emplace_back("Access-Control-Allow-Credentials", "true");
    }
}

void allow_origin(const Request& request,
                  const std::vector<AllowedOrigin>& allowed_origins,
                  Reply& reply) {
    // Whatever keeps replies, a service worker of the shop's too, has to know whose each is.
    reply.headers.emplace_back("Vary", "Accept-Encoding, Origin, Authorization");
    const std::string_view origin = request.header("origin");
    const auto allows = [origin, &program = reply.program](const AllowedOrigin& allowed) {
        const bool is_its =
            program.empty() || allowed.program.empty() || allowed.program == program;
        return is_its && allowed.origin == origin;
    };
    if (std::none_of(allowed_origins.begin(), allowed_origins.end(), allows)) {
        if (!origin.empty() && reply.not_admitted.empty() && !is_same_origin(request)) {
            reply.not_admitted = "The page's origin is not among the allowed ones: ";
            reply.not_admitted += origin.substr(0, longest_told_origin);
        }
        return;
    }
    let_read(origin, reply);
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
