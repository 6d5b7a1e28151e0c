#pragma once

#include <string>

#include "engine/rules/milestone.h"
#include "view/parts/view.h"

/// The parts of a milestone.
namespace spaarpas::view {

/// What one action of a rule brings; empty for one that brings nothing that is to be had.
std::string benefit_words(const View& view, const engine::Action& action);

/// How far it is, as an object of its kind: places of a stamp card, weeks or months in a row, a
/// ring that closes, a badge where nothing is counted.
Node milestone_object(const View& view,
                      const engine::Rule& rule,
                      const engine::MilestoneStatus& status);

}  // namespace spaarpas::view
