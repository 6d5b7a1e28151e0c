#include "backend/http/auth/caller.h"

#include <algorithm>
#include <chrono>

#include <openssl/crypto.h>

#include "backend/http/auth/token.h"
#include "backend/http/cors.h"

namespace spaarpas::http {

namespace {

using service::Refusal;

constexpr std::size_t longest_idempotency_key = 128;

/// The scheme's name is the same in capitals (RFC 9110).
std::string_view bearer_of(const Request& request) {
    constexpr std::string_view scheme = "bearer ";
    const std::string_view value = request.header("authorization");
    const bool is_bearer =
        value.size() > scheme.size() &&
        std::equal(scheme.begin(), scheme.end(), value.begin(), [](char wanted, char given) {
            return wanted == given || (given >= 'A' && given <= 'Z' && wanted == given - 'A' + 'a');
        });
    return is_bearer ? value.substr(scheme.size()) : std::string_view();
}

/// Two readers could see two callers.
std::optional<Refusal> check_one_authorization(const Request& request) {
    const auto count =
        std::count_if(request.headers.begin(), request.headers.end(), [](const Header& header) {
            return header.first == "authorization";
        });
    return count > 1 ? std::optional<Refusal>(
                           {ErrorCode::bad_request, "Send one Authorization header.", {}})
                     : std::nullopt;
}

/// Tokens come from the shop, whose clock nobody moves; so they are judged by the machine's, even
/// in a demo.
std::int64_t real_now_s() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::optional<Refusal> admit_shopper(Call& call) {
    const std::string_view token = bearer_of(call.request);
    if (token.empty()) {
        return Refusal{
            ErrorCode::token_missing, "Send the shopper's token: Authorization: Bearer TOKEN.", {}};
    }
    auto caller = verify_token(token, call.api.options().token_keys, real_now_s());
    if (!caller) {
        return caller.refusal();
    }
    call.shopper = std::move(caller.value());
    const service::SystemClock* demo = call.api.options().demo_clock;
    if (demo != nullptr && call.shopper.auth_time_s) {
        // The service compares with its own clock, which the demo may have moved.
        *call.shopper.auth_time_s += demo->offset_ms() / 1000;
    }
    return std::nullopt;
}

std::optional<Refusal> admit_merchant(Call& call) {
    if (is_from_browser(call.request)) {
        return Refusal{ErrorCode::key_in_browser,
                       "A secret key is for the shop's server, never for a page. Change the key.",
                       {}};
    }
    const std::string_view secret = bearer_of(call.request);
    if (secret.empty()) {
        return Refusal{
            ErrorCode::key_missing, "Send the secret key: Authorization: Bearer KEY.", {}};
    }
    const auto& keys = call.api.options().merchant_keys;
    const auto found = std::find_if(keys.begin(), keys.end(), [secret](const MerchantKey& key) {
        return equal_in_constant_time(key.secret, secret);
    });
    if (found == keys.end()) {
        return Refusal{ErrorCode::key_invalid, "This secret key is not known here.", {}};
    }
    call.merchant = {found->program, found->source};
    return std::nullopt;
}

std::optional<Refusal> take_idempotency_key(Call& call) {
    const std::string_view key = call.request.header("idempotency-key");
    if (key.empty()) {
        return Refusal{ErrorCode::idempotency_key_missing,
                       "Send an Idempotency-Key, a new one for each new request.",
                       {}};
    }
    const bool is_printable =
        std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (key.size() > longest_idempotency_key || !is_printable) {
        return Refusal{ErrorCode::idempotency_key_invalid,
                       "An Idempotency-Key has 1 to 128 printable ASCII characters.",
                       {}};
    }
    call.key.value = key;
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> admit(const wire::Route& route, Call& call) {
    std::optional<Refusal> refusal = check_one_authorization(call.request);
    if (refusal) {
        return refusal;
    }
    if (route.caller == wire::Caller::shopper) {
        refusal = admit_shopper(call);
    } else if (route.caller == wire::Caller::merchant) {
        refusal = admit_merchant(call);
    }
    if (!refusal && route.needs_idempotency_key) {
        refusal = take_idempotency_key(call);
    }
    return refusal;
}

}  // namespace spaarpas::http
