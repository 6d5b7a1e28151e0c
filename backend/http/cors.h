#pragma once

#include <string>
#include <vector>

#include "backend/http/message.h"

namespace spaarpas::http {

/// Whether a browser sent the request: such a request never carries a merchant's key.
bool is_from_browser(const Request& request);

/// The answer to a preflight; refuses nothing itself, since without the headers the browser does.
Reply preflight_reply(const Request& request, const std::vector<std::string>& allowed_origins);

/// Lets the page of an allowed origin read the reply. Origins are compared exactly; there are no
/// cookies, so no credentials are allowed.
///
/// *Source*: the Fetch standard, section 3.2 (CORS protocol).
void allow_origin(const Request& request,
                  const std::vector<std::string>& allowed_origins,
                  Reply& reply);

}  // namespace spaarpas::http
