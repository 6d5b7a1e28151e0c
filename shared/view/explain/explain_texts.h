#pragma once

#include "engine/explain/trace.h"
#include "view/generated/text_id.h"

namespace spaarpas::view {

/// The text for a step, by its code and what it carries. Its parameters have the names of the
/// step's numbers and texts, and `subject` for what it speaks of; its `amount` is in none, because
/// it stands beside or after what is said. The codes `not_met_..` share one text, with the words of
/// parts/asks.h in it.
TextId explanation_text(const engine::TraceStep& step);

}  // namespace spaarpas::view
