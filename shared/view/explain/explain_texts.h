#pragma once

#include "engine/explain/trace.h"
#include "view/generated/text_id.h"

namespace spaarpas::view {

/// The text for a step, by its code and what it carries. Its parameters have the names of the
/// step's numbers and texts, `subject` for what it speaks of and `moved` for how far it moved a
/// unit. The codes `not_met_..` share one text, with the words of parts/asks.h in it.
TextId explanation_text(const engine::TraceStep& step);

}  // namespace spaarpas::view
