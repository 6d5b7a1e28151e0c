#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backend/http/auth/keys.h"
#include "backend/http/message.h"

namespace spaarpas::http {

/// Whether a browser sent the request: such a request never carries a merchant's key.
bool is_from_browser(const Request& request);

/// The answer to a preflight; refuses nothing itself, since without the headers the browser does. A
/// preflight carries no token, so that the origins of every program get leave to ask.
Reply preflight_reply(const Request& request, const std::vector<AllowedOrigin>& allowed_origins);

/// Lets the page of an origin read a reply, also where it adds its cookies to every request: none
/// is read here. Without an origin, any page that adds none.
void let_read(std::string_view origin, Reply& reply);

/// Lets the page of an origin that is allowed for the reply's program read it; where the program is
/// not known, as in the refusal of a token, that of any program's. Origins are compared exactly.
///
/// *Source*: the Fetch standard, section 3.2 (CORS protocol).
void allow_origin(const Request& request,
                  const std::vector<AllowedOrigin>& allowed_origins,
                  Reply& reply);

}  // namespace spaarpas::http
