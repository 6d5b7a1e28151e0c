#pragma once

#include <string>

#include "unit/view/support/dom.h"
#include "unit/view/support/model.h"
#include "view/diff/renderer.h"

namespace spaarpas::view::testing {

/// A renderer with one root, and the document that it is shown in.
struct Page {
    explicit Page(Fault fault = Fault::none) : dom(fault), root(renderer.add_root()) {
        dom.attach(root);
    }
    /// Builds, commits and shows a view; gives what was wrong with the stream, or nothing.
    template <class Build>
    std::string show_tree(Build&& build_tree, NodeId focused = 0) {
        Tree& ui = renderer.begin(root);
        renderer.commit(root, build_tree(ui), focused);
        std::string error = dom.apply(renderer.patch());
        renderer.clear_patch();
        return error;
    }
    std::string show(const Model& model, NodeId focused = 0) {
        return show_tree([&](Tree& ui) { return build(ui, model); }, focused);
    }
    std::string html() const { return dom.html(root); }

    Renderer renderer;
    Dom dom;
    NodeId root;
};

/// Steps through random trees until what is shown differs from what is wanted; nothing when it
/// never does.
std::string first_difference(Page& page, test::Dice& dice, std::int64_t steps);

}  // namespace spaarpas::view::testing
