#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backend/http/auth/keys.h"
#include "backend/http/caller_limits.h"
#include "backend/http/message.h"
#include "backend/service/service.h"
#include "backend/service/time/checked_clock.h"

namespace spaarpas::http {

/// What the server is configured with; secrets and origins are here and never in a program.
///
/// *Shape*: each program has keys of its own. `web_dir` holds the page files,
/// empty for none; `style_sheet` is the text of the widget's, for the first view. `demo_clock` is
/// set on a server that was started with `--demo`, and only then can the clock be moved;
/// `checked_clock` on every other: `/readyz` tells where it is not believed.
struct ApiOptions {
    std::vector<TokenKey> token_keys;
    std::vector<MerchantKey> merchant_keys;
    std::vector<AllowedOrigin> allowed_origins;
    std::string web_dir;
    std::string style_sheet;
    service::SystemClock* demo_clock = nullptr;
    const service::CheckedClock* checked_clock = nullptr;
    CallerLimitOptions limits;
};

/// The routes of the public API over the service: who may call, what is read from the request, what
/// is replied.
///
/// *Shape*: may be called from several threads; `service` outlives it.
class Api {
public:
    Api(service::Service& service, ApiOptions options);

    /// Answers any request; a request that fits no route gets `not_found` or `method_not_allowed`.
    [[nodiscard]] Reply handle(const Request& request) const;

    [[nodiscard]] static std::uint64_t body_limit(std::string_view method, std::string_view path);

    [[nodiscard]] service::Service& service() const { return service_; }
    [[nodiscard]] const ApiOptions& options() const { return options_; }

private:
    [[nodiscard]] Reply route(const Request& request) const;
    [[nodiscard]] std::optional<Reply> probe(const Request& request) const;

    service::Service& service_;
    ApiOptions options_;
    std::unique_ptr<CallerLimits> limits_;
};

}  // namespace spaarpas::http
