#pragma once

#include <optional>
#include <string_view>

#include "view/generated/text_id.h"

namespace spaarpas::view {

/// The text for a code of loyalty/explain/codes.h; nothing for one that this build does not know.
/// Its parameters have the names of the step's numbers and texts.
std::optional<TextId> explanation_text(std::string_view code);

}  // namespace spaarpas::view
