#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/dice.h"
#include "view/node/tree.h"

namespace spaarpas::view::testing {

/// What a view should show, in the simplest form: the tree that is built of it and the text that is
/// expected of it are made apart from each other.
struct Model {
    std::string text;  // of a text node
    std::uint32_t tag = 0;
    bool element = false;
    std::string key;       // of a row; shown as data-k as well
    int fixed = -1;        // class
    std::string label;     // aria-label, when not empty
    std::string value;     // the property, when not empty
    bool checked = false;  // the property
    int fill = -1;         // --fill
    std::vector<Model> children;
};

Model text_model(std::string text);
/// A list item with a key and one text.
Model row_model(std::string key, std::string text);
/// A tree of random shape; `depth` levels at most.
Model random_model(test::Dice& dice, std::uint32_t depth);
/// The same tree after a few random changes: rows moved, added, taken away, texts changed.
Model changed_model(const Model& model, test::Dice& dice);

Node build(Tree& ui, const Model& model);
/// What Dom::html gives for it.
std::string html(const Model& model);

}  // namespace spaarpas::view::testing
