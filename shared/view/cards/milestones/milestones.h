#pragma once

#include "engine/rules/milestone.h"
#include "view/parts/view.h"

/// The parts of a milestone.
namespace spaarpas::view {

/// How far it is, as an object of its kind: places of a stamp card, weeks or months in a row, a
/// ring that closes, a badge where nothing is counted.
Node milestone_object(const View& view,
                      const engine::Rule& rule,
                      const engine::MilestoneStatus& status);

}  // namespace spaarpas::view
