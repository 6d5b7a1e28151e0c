#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backend/http/handlers/call.h"
#include "wire/routes.h"

namespace spaarpas::http {

using RouteHandler = Reply (*)(const Call&);

/// Which handler a request goes to. `handler` is null where none fits; `allowed` are the methods
/// that the path takes, empty for a path that is not known.
struct Match {
    const wire::Route* route = nullptr;
    RouteHandler handler = nullptr;
    std::vector<std::string> parameters;
    std::string allowed;
};

/// Finds the route of wire/routes.h; `HEAD` is `GET` without the body, but for a stream, which has
/// no end. The routes of the demo's clock are there only where `demo` is set.
Match match_route(std::string_view method, std::string_view path, bool demo);

}  // namespace spaarpas::http
