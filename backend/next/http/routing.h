#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backend/next/http/handlers/call.h"
#include "wire/next/routes.h"

namespace spaarpas::http::next {

using RouteHandler = Reply (*)(const Call&);

/// Which handler a request goes to. `handler` is null where none fits; `path_known` tells whether
/// only the method is wrong.
struct Match {
    const wire::next::Route* route = nullptr;
    RouteHandler handler = nullptr;
    std::vector<std::string> parameters;
    bool path_known = false;
};

/// Finds the route of wire/routes.h; those of the demo's clock only where `demo` is set.
Match match_route(std::string_view method, std::string_view path, bool demo);

}  // namespace spaarpas::http::next
