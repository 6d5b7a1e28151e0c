#pragma once

#include <span>

#include "json/rules.h"
#include "wire/next/errors.h"

namespace spaarpas::wire::next {

/// Who may call a route: anyone, a shopper with the token that the shop signed, or the merchant's
/// server with a secret key.
enum class Caller { anyone, shopper, merchant };

/// What a body is made of: one JSON message, one a line, server-sent events, or a page.
enum class Media { json, ndjson, event_stream, html };

const char* media_type_of(Media media);

/// One route of the API. The backend routes by it, and the OpenAPI document is written from it.
///
/// *Shape*: parts of `path` in braces are ids. `request` and `reply` are the `type_name` of a
/// message, null for no body (a reply without one is 204); the reply of `ndjson` is one message a
/// line. `takes_ndjson` routes take many messages too, one a line. `query` names the query
/// parameters that the route reads, parted by blanks; null for none. `errors` are those of this
/// route alone.
struct Route {
    const char* method;
    const char* path;
    Caller caller;
    const char* request;
    const char* reply;
    std::span<const ErrorCode> errors;
    const char* summary;
    Media media = Media::json;
    const char* query = nullptr;
    bool needs_idempotency_key = false;
    bool takes_ndjson = false;
    /// Served by a server that was started with `--demo`, and no part of the public API.
    bool demo_only = false;
};

std::span<const Route> routes();

/// What a route may answer besides its own errors: for its kind of caller, for its body, for its
/// idempotency key, and always.
std::span<const ErrorCode> caller_errors(Caller caller);
std::span<const ErrorCode> body_errors();
std::span<const ErrorCode> idempotency_errors();
std::span<const ErrorCode> server_errors();

}  // namespace spaarpas::wire::next
