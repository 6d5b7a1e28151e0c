#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "view/node/tree.h"

namespace spaarpas::view::testing {

/// Small, repeatable chance for tests that try many cases: the same seed gives the same case.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    std::uint32_t below(std::uint32_t end) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<std::uint32_t>((std::uint64_t{state_} * end) >> 32);
    }
    bool one_in(std::uint32_t odds) { return below(odds) == 0; }

private:
    std::uint32_t state_;
};

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
Model random_model(Chance& chance, std::uint32_t depth);
/// The same tree after a few random changes: rows moved, added, taken away, texts changed.
Model changed_model(const Model& model, Chance& chance);

Node build(Tree& ui, const Model& model);
/// What Dom::html gives for it.
std::string html(const Model& model);

}  // namespace spaarpas::view::testing
