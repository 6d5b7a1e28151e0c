#pragma once

#include <string>

#include "engine/rules/do/give.h"
#include "view/parts/view.h"

/// What a rule brings, in words.
namespace spaarpas::view {

/// `Elke € 1 is goed voor 1 punt`, of what gives by a rate.
std::string rate_words(const View& view, const engine::Give& give);

/// A line with a gift for each of what a rule brings that is to be had and can be said beforehand.
Nodes benefits(const View& view, const engine::Rule& rule);

}  // namespace spaarpas::view
