#include "backend/http/api.h"

#include <utility>

#include "backend/http/auth/caller.h"
#include "backend/http/compression.h"
#include "backend/http/content_type.h"
#include "backend/http/cors.h"
#include "backend/http/handlers/handlers.h"
#include "backend/http/problem_reply.h"
#include "backend/http/routing.h"
#include "backend/http/static_files.h"
#include "wire/errors.h"

namespace spaarpas::http {

namespace {

constexpr std::string_view prefix = "/v1/";
constexpr std::uint64_t largest_body_bytes = 64U << 10U;
constexpr std::uint64_t largest_events_body_bytes = 1U << 20U;

/// Whom a request is for: a shopper's token says it, or the path.
std::string program_of(const wire::Route& route, const Call& call) {
    if (route.caller == wire::Caller::shopper) {
        return call.shopper.program;
    }
    return route.caller == wire::Caller::anyone && !call.parameters.empty() ? call.parameters[0]
                                                                            : std::string();
}

/// How long the caller has to wait. Who is refused is counted by address, so that nobody tries
/// tokens and keys as fast as the network allows.
std::int64_t wait_of(const wire::Route& route,
                     const Call& call,
                     const std::optional<service::Refusal>& refusal,
                     CallerLimits& limits) {
    const bool is_unknown = refusal && wire::info_of(refusal->code).status == 401;
    if (route.caller == wire::Caller::anyone || is_unknown) {
        return limits.wait_of_address_ms(call.request);
    }
    return route.caller == wire::Caller::shopper
               ? limits.wait_of_member_ms(call.shopper.program, call.shopper.member)
               : 0;
}

Reply no_route_reply(const Match& match, const Request& request) {
    if (match.allowed.empty()) {
        return refusal_reply(
            {ErrorCode::not_found, "See the API's description for the routes that there are.", {}},
            request);
    }
    Reply reply = refusal_reply(
        {ErrorCode::method_not_allowed, "This route takes " + match.allowed + ".", {}}, request);
    reply.headers.emplace_back("Allow", match.allowed);
    return reply;
}

bool is_read(const Request& request) {
    return request.method == "GET" || request.method == "HEAD";
}

std::string jump_in_words(std::int64_t jump_ms) {
    return "The machine's clock is " + std::to_string(jump_ms) +
           " ms from where it should be. Time goes on without it: set it right, or restart the "
           "server to believe it.";
}

/// Said before anything is done, so that the same key may be tried again.
Reply too_many_reply(std::int64_t wait_ms, const Request& request) {
    Reply reply = refusal_reply({ErrorCode::rate_limited,
                                 "Too many requests; try again after the time in Retry-After.",
                                 {}},
                                request);
    reply.headers.emplace_back("Retry-After", std::to_string((wait_ms + 999) / 1000));
    return reply;
}

}  // namespace

Reply refusal_reply(const service::Refusal& refusal, const Request& request) {
    const wire::ErrorInfo& error = wire::info_of(refusal.code);
    Reply reply =
        problem_reply(error.status, error.code, refusal.detail, request.id, refusal.problems);
    if (reply.status == 401) {
        reply.headers.emplace_back("WWW-Authenticate", "Bearer");
        reply.not_admitted = refusal.detail;
    }
    if (reply.status == 503) {
        reply.headers.emplace_back("Retry-After", "5");
    }
    return reply;
}

void mark_repeated(Reply& reply) {
    reply.headers.emplace_back("Idempotency-Replayed", "true");
}

Reply json_reply(std::string body) {
    Reply reply;
    reply.headers.emplace_back("Cache-Control", "no-store");
    reply.body = std::move(body);
    return reply;
}

Api::Api(service::Service& service, ApiOptions options)
    : service_(service),
      options_(std::move(options)),
      limits_(std::make_unique<CallerLimits>(options_.limits)) {}

std::uint64_t Api::body_limit(std::string_view method, std::string_view path) {
    if (method != "POST" && method != "DELETE") {
        return 0;
    }
    return path == "/v1/events" ? largest_events_body_bytes : largest_body_bytes;
}

/// Whether the server lives, and whether it should be sent requests.
std::optional<Reply> Api::probe(const Request& request) const {
    const bool asks_ready = request.path == "/readyz";
    if ((request.path != "/healthz" && !asks_ready) || !is_read(request)) {
        return std::nullopt;
    }
    Reply reply = json_reply(R"({"status":"ok"})");
    if (!service_.healthy()) {
        reply = refusal_reply({ErrorCode::storage_unavailable, "The store does not answer.", {}},
                              request);
    } else if (asks_ready && options_.checked_clock != nullptr &&
               options_.checked_clock->jump_ms() != 0) {
        reply = refusal_reply(
            {ErrorCode::clock_jumped, jump_in_words(options_.checked_clock->jump_ms()), {}},
            request);
    }
    reply.route = request.path;
    return reply;
}

Reply Api::handle(const Request& request) const {
    if (request.method == "OPTIONS") {
        return preflight_reply(request, options_.allowed_origins);
    }
    if (auto health = probe(request)) {
        return std::move(*health);
    }
    if (request.path.substr(0, prefix.size()) == prefix && is_read(request)) {
        auto file = static_file(
            options_.web_dir, std::string_view(request.path).substr(prefix.size()), request);
        if (file) {
            return std::move(*file);
        }
    }
    Reply reply = route(request);
    allow_origin(request, options_.allowed_origins, reply);
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
    compress(request, reply);
    return reply;
}

Reply Api::route(const Request& request) const {
    const Match match = match_route(request.method, request.path, options_.demo_clock != nullptr);
    if (match.handler == nullptr) {
        const std::int64_t wait_ms = limits_->wait_of_address_ms(request);
        return wait_ms > 0 ? too_many_reply(wait_ms, request) : no_route_reply(match, request);
    }
    Call call{*this, request, match.parameters, {}, {}, {}};
    auto refusal = admit(*match.route, call);
    if (!refusal) {
        refusal = check_content_type(*match.route, request.header("content-type"));
    }
    const std::int64_t wait_ms = wait_of(*match.route, call, refusal, *limits_);
    Reply reply = wait_ms > 0 ? too_many_reply(wait_ms, request)
                  : refusal   ? refusal_reply(*refusal, request)
                              : match.handler(call);
    reply.route = match.route->path;
    reply.program = program_of(*match.route, call);
    return reply;
}

}  // namespace spaarpas::http
