#pragma once

#include <string>
#include <string_view>

#include "backend/http/message.h"
#include "base/result.h"

namespace spaarpas::http {

/// A refusal as `application/problem+json` (RFC 9457). `detail` is for the developer and holds no
/// personal data.
Reply problem_reply(int status,
                    std::string_view code,
                    std::string_view detail,
                    std::string_view request_id,
                    const base::Problems& problems = {});

}  // namespace spaarpas::http
