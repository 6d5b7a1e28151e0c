#pragma once

#include "wire/errors.h"

namespace spaarpas::service {

/// What to do about a refusal that has nothing more to say: an English sentence for the developer.
[[nodiscard]] const char* mend_of(wire::ErrorCode code);

}  // namespace spaarpas::service
