#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/list.h"
#include "view/node/tree.h"
#include "view/patch/ids.h"
#include "view/patch/stream.h"
#include "view/patch/templates.h"

namespace spaarpas::view {

/// Keeps what each root of the page shows, and writes the patch stream that brings it to the next
/// tree. One renderer serves all roots of a page, and its stream is handed over once a task:
///
///     Tree& ui = renderer.begin(root);
///     renderer.commit(root, wallet(ui, state));
///     apply(renderer.patch());  // the page side
///     renderer.clear_patch();
class Renderer {
public:
    /// A new root. The page side is told its number and the shadow root that it stands for.
    NodeId add_root();
    /// Forgets a root; the page side drops its nodes with the next patch.
    void remove_root(NodeId root);

    /// The empty tree to build the root's next view in.
    ///
    /// *Shape*: good until the root's next `begin` or its `remove_root`. *Errors*: for a root that
    /// is gone, a tree that is shown nowhere, so that a late answer does no harm.
    Tree& begin(NodeId root);
    /// Writes what changes to `top`; an empty `top` empties the root. `focused` is the node that
    /// has the focus: its row stays in place when rows change order.
    void commit(NodeId root, Node top, NodeId focused = 0);

    /// The key of the innermost row around a node, empty when there is none.
    ///
    /// *Shape*: good until the root's next `begin`.
    std::string_view row_key(NodeId root, NodeId node) const;

    Patch patch() const { return stream_.patch(); }
    void clear_patch() { stream_.clear(); }

private:
    struct Root {
        NodeId id = 0;
        Node top;
        RowStores rows;  // both trees refer to it
        // They change places with each commit.
        std::unique_ptr<Tree> shown;
        std::unique_ptr<Tree> next;
    };
    Root* find(NodeId root);
    const Root* find(NodeId root) const;
    void send_names();

    Names names_;
    std::uint32_t sent_names_ = 0;
    Tree orphan_{names_};
    Ids ids_;
    Stream stream_;
    Templates templates_{ids_};
    base::List<Root> roots_;
};

}  // namespace spaarpas::view
