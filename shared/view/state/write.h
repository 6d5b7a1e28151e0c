#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "view/state/load.h"

namespace spaarpas::view {

/// What it is; `undo` is of a redemption, told by its code. The last three are about the member's
/// own data, of which `download` and `check` take an export.
enum class WriteKind { join, redemption, undo, answer, consent, notice, download, check, erasure };

/// Something that the shopper asked for. It is sent with the same key until there is an answer, so
/// that it happens once, however often it is sent.
///
/// *Shape*: `subject` is the offer, the code, the prompt, the purpose or the notice, `offer` the
/// one of which an undo gives the price back, `root` where the shopper asked for it. `failure` is
/// set once it was refused (`refusal` is the code then) or given up; it stays until the shopper
/// tries again or moves on. `put_off` is for a question that the shopper left for later.
struct Write {
    WriteKind kind = WriteKind::join;
    std::string subject;
    std::string offer;
    std::uint32_t root = 0;
    std::string path;
    std::string body;
    std::string idempotency_key;
    std::uint32_t request = 0;
    std::int32_t attempts = 0;
    std::optional<std::int64_t> retry_at_ms;
    Failure failure = Failure::none;
    std::string refusal;
    bool put_off = false;
};

}  // namespace spaarpas::view
