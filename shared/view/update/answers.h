#pragma once

#include <cstdint>
#include <string>

#include "view/state/ui.h"

/// What comes back for what the widget asked of the runtime (update/effects.h).
namespace spaarpas::view {

/// Why a request has no HTTP answer.
enum class NetworkError { none, offline, timeout, aborted };

/// What came back for Request::id. `status` and `body` count where `error` is `none`.
struct Reply {
    std::uint32_t request = 0;
    NetworkError error = NetworkError::none;
    std::int32_t status = 0;
    std::string body;
};

/// What the rules answered to Effects::preview.
///
/// *Shape*: `request` is its id, `answer` an engine::PreviewAnswer; empty, or anything else, where
/// the rules could not be had.
struct PreviewReply {
    std::uint32_t request = 0;
    std::string answer;
};

/// Whether Effects::copy reached the clipboard.
struct Copied {
    bool done = false;
};

/// What came of Effects::own_data.
struct Checked {
    Check check;
};

/// The answer to Effects::scan; empty drawings where it cannot be drawn.
struct Scanned {
    Scan scan;
};

}  // namespace spaarpas::view
