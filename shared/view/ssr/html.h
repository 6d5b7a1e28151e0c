#pragma once

#include <string>

#include "view/node/tree.h"

namespace spaarpas::view {

/// A tree as HTML text: every text and every value of an attribute is escaped, so that what comes
/// from data stays text. Properties become the attributes that set them; custom properties a
/// `style`.
std::string to_html(const Tree& tree, Node top);

}  // namespace spaarpas::view
