#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/http/auth/keys.h"

namespace spaarpas::http {

/// Gives a variable of the environment, empty where it is not set.
using Environment = std::function<std::string(const std::string& name)>;

/// Who is let in, as the environment says it.
///
/// *Shape*: `errors` and `warnings` are English sentences that name variables and never their
/// values; a server does not start with an error.
struct KeyConfiguration {
    std::vector<TokenKey> token_keys;
    std::vector<MerchantKey> merchant_keys;
    std::vector<std::string> errors;
    std::vector<std::string> warnings;
};

/// The name of a program's own variable: `SPAARPAS_SECRET_KEY` and `koffie-bar` make
/// `SPAARPAS_SECRET_KEY_KOFFIE_BAR`.
[[nodiscard]] std::string variable_of(std::string_view name, std::string_view program);

/// Reads each program's secret key and token secret from variables of its own. Where there is one
/// program alone, the names without a program work too.
///
/// *Errors*: a secret for nobody in particular where there are several programs, two programs that
/// share a secret or a variable, a token secret below 32 bytes.
[[nodiscard]] KeyConfiguration configured_keys(const std::vector<std::string>& programs,
                                               const Environment& environment);

/// Reads `ORIGIN` (for every program) or `PROGRAM=ORIGIN`; what is wrong goes into `error`.
[[nodiscard]] AllowedOrigin configured_origin(std::string_view text,
                                              const std::vector<std::string>& programs,
                                              std::string& error);

}  // namespace spaarpas::http
