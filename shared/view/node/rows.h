#pragma once

#include <cstdint>
#include <string_view>

#include "view/node/node.h"
#include "view/node/record.h"
#include "view/node/row_store.h"

namespace spaarpas::view {

class Tree;

/// Takes the rows of a list, one after the other; `Tree::list` gives it.
class Rows {
public:
    /// Shows a row. `build` gives its element, and is called only when the row is new or its
    /// revision has changed. Revision 0 is always built; so the revision changes with everything
    /// that the row shows. `key` is unique in the list.
    template <class Build>
    void add(std::string_view key, std::uint64_t revision, Build&& build) {
        if (!keep(key, revision)) {
            put(key, revision, build());
        }
    }

private:
    friend class Tree;
    Rows(Tree& ui, const Revision& revision);
    bool keep_all();
    bool keep(std::string_view key, std::uint64_t revision);
    void put(std::string_view key, std::uint64_t revision, Node row);

    Tree* ui_;
    RowStore* store_ = nullptr;  // null where rows are children like others
    Records* outer_;
    Nodes plain_;
    std::uint32_t cursor_ = 0;  // past the row of `shown` that was met last
};

}  // namespace spaarpas::view
