#pragma once

#include <string_view>

#include "backend/service/events/kinds.h"
#include "backend/service/paths/result.h"

/// An event says what happened in one of its parts, and its kind says in which.
namespace spaarpas::service {

/// Whether an event has the part that its kind needs, and none that nobody would read.
///
/// *Errors*: `body_invalid`.
[[nodiscard]] Result<Done> check_parts(const wire::Event& event);

/// A refusal with the place in the event's body, where the engine can only tell the event.
[[nodiscard]] Refusal in_its_body(const Told& told, Refusal refusal);

}  // namespace spaarpas::service
