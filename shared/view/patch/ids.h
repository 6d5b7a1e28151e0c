#pragma once

#include <cstdint>

#include "base/array.h"
#include "view/node/record.h"
#include "view/patch/stream.h"

namespace spaarpas::view {

/// Hands out the numbers of nodes, several in a row where a subtree is made at once. A number that
/// is given back is free again only after `settle`, which tells the page side to forget it.
class Ids {
public:
    NodeId take(std::uint32_t count);
    void give_back(NodeId id) { returned_.push_back(id); }
    /// Writes `drop` operations for what was given back, and makes it free.
    void settle(Stream& stream);
    /// *Shape*: one more than the largest number that was ever handed out.
    NodeId end() const { return end_; }

private:
    void merge(const base::Array<Range>& freed);
    NodeId end_ = 1;
    base::Array<NodeId> returned_;
    base::Array<Range> free_;  // in order
};

}  // namespace spaarpas::view
