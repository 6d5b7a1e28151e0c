#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace spaarpas::view {

enum class WriteKind { join, redemption, answer, consent };

/// Something that the shopper asked for and the backend has not answered for good. It is sent again
/// with the same key until there is an answer, so that it happens once.
///
/// *Shape*: `subject` is the reward, prompt or purpose; `failure` is set once it was refused or
/// given up, and stays until the shopper tries again or moves on.
struct Write {
    WriteKind kind = WriteKind::join;
    std::string subject;
    std::string path;
    std::string body;
    std::string idempotency_key;
    std::uint32_t request = 0;
    std::int32_t attempts = 0;
    std::optional<std::int64_t> retry_at_ms;
    std::string failure;
};

}  // namespace spaarpas::view
