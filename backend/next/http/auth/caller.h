#pragma once

#include <optional>

#include "backend/next/http/handlers/call.h"
#include "wire/next/routes.h"

namespace spaarpas::http::next {

/// Finds out who calls and fills `call` in, or says why they may not.
///
/// *Errors*: `token_missing`, those of `verify_token`; `key_missing`, `key_invalid`,
/// `key_in_browser` for a merchant's key; `idempotency_key_missing`, `idempotency_key_invalid`
/// where the route asks for one.
std::optional<service::next::Refusal> admit(const wire::next::Route& route, Call& call);

}  // namespace spaarpas::http::next
