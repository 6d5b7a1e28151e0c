#pragma once

#include <string>

#include "view/node/tree.h"

namespace spaarpas::view {

/// A tree as HTML.
///
/// *Shape*: in `body` every text and every value of an attribute is escaped, so that what comes
/// from data stays text; properties are the attributes that set them. `css` are the rules for
/// custom properties, by `data-v`, since a page's policy may refuse attributes of style: numbers
/// alone.
struct Html {
    std::string body;
    std::string css;
};

Html to_html(const Tree& tree, Node top);

}  // namespace spaarpas::view
