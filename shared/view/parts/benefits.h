#pragma once

#include <string>

#include "engine/rules/do/give.h"
#include "view/parts/view.h"

/// What a rule brings, in words.
namespace spaarpas::view {

/// What one action of a rule brings; empty for one that brings nothing that is to be had, or
/// nothing that can be said beforehand.
std::string benefit_words(const View& view, const engine::Action& action);

/// `Elke € 1 is goed voor 1 punt`, of what gives by a rate.
std::string rate_words(const View& view, const engine::Give& give);

/// A line with a gift for each of what a rule brings.
Nodes benefits(const View& view, const engine::Rule& rule);

}  // namespace spaarpas::view
