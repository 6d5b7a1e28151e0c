#include "backend/http/routing.h"

#include <array>

#include "backend/http/handlers/handlers.h"

namespace spaarpas::http {

namespace {

struct Binding {
    std::string_view method;
    std::string_view path;
    RouteHandler handler;
};

/// Which function serves which route; a test holds this against the table of wire/routes.h, both
/// ways.
constexpr std::array bindings{
    Binding{"GET", "/v1/programs/{program}", get_program},
    Binding{"POST", "/v1/programs/{program}/preview", post_preview},
    Binding{"POST", "/v1/programs/{program}/previews", post_previews},
    Binding{"GET", "/v1/wallet", get_wallet},
    Binding{"DELETE", "/v1/wallet", delete_wallet},
    Binding{"GET", "/v1/wallet/entries", get_entries},
    Binding{"POST", "/v1/wallet/previews", post_wallet_previews},
    Binding{"GET", "/v1/wallet/stream", get_stream},
    Binding{"GET", "/v1/wallet/export", get_export},
    Binding{"GET", "/v1/wallet/view", get_view},
    Binding{"POST", "/v1/wallet/join", post_join},
    Binding{"POST", "/v1/wallet/redemptions", post_redemption},
    Binding{"POST", "/v1/wallet/redemptions/undo", post_undo},
    Binding{"POST", "/v1/wallet/answers", post_answer},
    Binding{"POST", "/v1/wallet/consents", post_consent},
    Binding{"POST", "/v1/wallet/activity", post_activity},
    Binding{"POST", "/v1/wallet/notices", post_notices},
    Binding{"POST", "/v1/events", post_events},
    Binding{"GET", "/v1/members/{member}", get_member},
    Binding{"POST", "/v1/members/{member}/adjustments", post_adjustment},
    Binding{"GET", "/v1/members/{member}/entitlements", get_entitlements},
    Binding{"POST", "/v1/members/{member}/merge", post_merge},
    Binding{"POST", "/v1/vouchers/{code}/reserve", post_voucher_reserve},
    Binding{"POST", "/v1/vouchers/{code}/commit", post_voucher_commit},
    Binding{"POST", "/v1/vouchers/{code}/release", post_voucher_release},
    Binding{"GET", "/v1/export", get_merchant_export},
    Binding{"GET", "/v1/demo/clock", get_demo_clock},
    Binding{"POST", "/v1/demo/clock", post_demo_clock},
};

std::string_view take_segment(std::string_view& rest) {
    rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view segment = rest.substr(0, end);
    rest.remove_prefix(end);
    return segment;
}

/// Whether `path` fits `pattern`; what stands for the parts in braces goes into `parameters`.
bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& parameters) {
    parameters.clear();
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = take_segment(pattern);
        const std::string_view given = take_segment(path);
        if (wanted.front() == '{' && !given.empty()) {
            parameters.emplace_back(given);
        } else if (wanted != given) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

RouteHandler handler_of(const wire::Route& route) {
    for (const Binding& binding : bindings) {
        if (binding.method == route.method && binding.path == route.path) {
            return binding.handler;
        }
    }
    return nullptr;
}

bool takes_head(const wire::Route& route) {
    return std::string_view(route.method) == "GET" && route.media != wire::Media::event_stream;
}

bool takes(const wire::Route& route, std::string_view method) {
    return method == route.method || (method == "HEAD" && takes_head(route));
}

void add_allowed(const wire::Route& route, std::string& allowed) {
    allowed.append(allowed.empty() ? "" : ", ").append(route.method);
    allowed.append(takes_head(route) ? ", HEAD" : "");
}

}  // namespace

Match match_route(std::string_view method, std::string_view path, bool demo) {
    Match match;
    if (path.empty() || path.front() != '/') {
        return match;
    }
    for (const wire::Route& route : wire::routes()) {
        std::vector<std::string> parameters;
        if ((route.demo_only && !demo) || !fits(route.path, path, parameters)) {
            continue;
        }
        add_allowed(route, match.allowed);
        if (takes(route, method)) {
            match.route = &route;
            match.handler = handler_of(route);
            match.parameters = std::move(parameters);
            return match;
        }
    }
    return match;
}

}  // namespace spaarpas::http
