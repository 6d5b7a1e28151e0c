#pragma once

#include <cstdint>
#include <string>

#include "engine/preview/preview.h"

namespace spaarpas::view {

/// What the rules were asked last, and what they answered last. The rules are a module of their own
/// in the page, so that the answer may come later, or never.
///
/// *Shape*: `question` has no instant in it: it is asked again when it differs, or when
/// `asked_at_ms` is long ago. `request` is its number, 0 for none. `answer` stays until there is
/// another one.
struct Previews {
    std::string question;
    std::int64_t asked_at_ms = 0;
    std::int64_t program_at_ms = 0;
    std::uint32_t request = 0;
    engine::PreviewAnswer answer;
};

}  // namespace spaarpas::view
