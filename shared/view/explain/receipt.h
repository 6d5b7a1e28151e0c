#pragma once

#include "engine/explain/trace.h"
#include "view/parts/view.h"

namespace spaarpas::view {

/// An explanation as a sum: what each step moved stands beside it, with what they come to below;
/// then what is to be known besides, and what did not take part.
///
/// *Shape*: a list; no node where there is nothing to say.
Node receipt(const View& view, const engine::Trace& trace);

}  // namespace spaarpas::view
