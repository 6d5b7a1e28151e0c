#include <array>

#include "wire/routes.h"

namespace spaarpas::wire {
namespace {

using E = ErrorCode;

constexpr std::array for_anyone{E::program_unknown};
constexpr std::array for_shoppers{E::token_missing,
                                  E::token_invalid,
                                  E::token_expired,
                                  E::token_revoked,
                                  E::program_unknown};
constexpr std::array for_merchants{E::key_missing,
                                   E::key_invalid,
                                   E::key_in_browser,
                                   E::program_unknown};
constexpr std::array for_bodies{E::body_invalid, E::body_too_large, E::content_type_unsupported};
constexpr std::array for_keys{E::idempotency_key_missing,
                              E::idempotency_key_invalid,
                              E::idempotency_in_flight,
                              E::idempotency_conflict};
constexpr std::array always{E::bad_request,
                            E::rate_limited,
                            E::internal_error,
                            E::storage_unavailable,
                            E::overloaded};

}  // namespace

std::span<const ErrorCode> caller_errors(Caller caller) {
    switch (caller) {
        case Caller::shopper:
            return for_shoppers;
        case Caller::merchant:
            return for_merchants;
        case Caller::anyone:
            break;
    }
    return for_anyone;
}

std::span<const ErrorCode> body_errors() {
    return for_bodies;
}
std::span<const ErrorCode> idempotency_errors() {
    return for_keys;
}
std::span<const ErrorCode> server_errors() {
    return always;
}

const char* media_type_of(Media media) {
    switch (media) {
        case Media::ndjson:
            return "application/x-ndjson";
        case Media::event_stream:
            return "text/event-stream";
        case Media::html:
            return "text/html";
        case Media::json:
            break;
    }
    return "application/json";
}

}  // namespace spaarpas::wire
