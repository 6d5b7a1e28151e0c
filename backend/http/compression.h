#pragma once

#include <string_view>

#include "backend/http/message.h"

namespace spaarpas::http {

/// Whether the client takes replies in brotli.
///
/// *Source*: RFC 9110, section 12.5.3 (Accept-Encoding); RFC 7932 (brotli).
bool takes_brotli(const Request& request);

/// Compresses the body of a reply for a client that takes it, where it is long enough to be worth
/// it. Its tag then is weak, since the bytes are others.
///
/// *Source*: docs/decisions/0032.
void compress(const Request& request, Reply& reply);

}  // namespace spaarpas::http
