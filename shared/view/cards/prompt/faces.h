#pragma once

#include "engine/prompts/prompt.h"
#include "view/parts/view.h"

namespace spaarpas::view {

/// The controls that a question is answered with, by its kind, showing what is chosen or typed.
Node answer_face(const View& view, const engine::Prompt& prompt);

}  // namespace spaarpas::view
