#pragma once

#include <cstdint>

#include "base/array.h"
#include "base/list.h"
#include "view/node/record.h"

namespace spaarpas::view {

/// The rows of a list as one draw wants them. `revision` is that of the whole list.
struct RowSet {
    base::Array<std::uint32_t> nodes;
    base::Array<std::uint64_t> revisions;  // of each row
    std::uint64_t revision = 0;

    void clear();
};

/// The rows of one list, kept from draw to draw. A row that did not change is the same node in
/// `shown` and in `next`, so it is neither built nor compared nor copied.
struct RowStore {
    NameId name = 0;
    Records records;  // the rows of both, and what is left of rows that went
    RowSet shown;
    RowSet next;
    Marks settled;                 // how full the arrays were when `shown` was
    std::uint32_t most_nodes = 0;  // with more, what is left over is cleared away
    bool is_drawn = false;         // whether the tree that is being built has the list
};

/// The stores of the lists of one root.
class RowStores {
public:
    /// A new draw begins: what a draw before it built and did not show is forgotten.
    void begin();
    /// The store of a list; null where the tree has it already.
    RowStore* take(NameId name);
    /// What was drawn is shown now; lists that were not drawn are gone.
    void settle();

private:
    base::List<RowStore> stores_;
};

/// The children of an element, in the order of the document.
struct ChildNodes {
    Records* records;
    const std::uint32_t* nodes;
    std::uint32_t size;
};

/// What a list shows, or what it will show; other elements have the same children in both.
enum class Draw : std::uint8_t { shown, next };

ChildNodes children_of(Records& records, const Record& record, Draw draw);

}  // namespace spaarpas::view
