#pragma once

#include <cstdint>
#include <string>

#include "engine/preview/preview.h"

namespace spaarpas::view {

/// What the rules were asked last, and what they answered last. The backend is asked first. Where
/// it cannot be, or once a shopper changes what is asked about, the rules in the page are, which
/// are a module of their own. So the answer may come later, or never.
///
/// *Shape*: `question` has no instant in it: it is asked again when it differs, or when
/// `asked_at_ms` is long ago. `request` is its number, 0 for none, and `waits` is set until its
/// answer is there. `answer` stays until there is another one, but not for long where it is that to
/// another question (`is_other`); `answered_at_ms` is when it came, 0 for never. `in_page` is set
/// once the backend did not answer, and with `loaded` once the rules in the page did.
struct Previews {
    std::string question;
    std::int64_t asked_at_ms = 0;
    std::int64_t answered_at_ms = 0;
    std::int64_t program_at_ms = 0;
    std::uint32_t request = 0;
    bool waits = false;
    bool is_other = false;
    bool in_page = false;
    bool loaded = false;
    engine::PreviewAnswer answer;
};

}  // namespace spaarpas::view
