#pragma once

#include <cstdint>

#include "base/array.h"
#include "view/node/name.h"

namespace spaarpas::view {

/// A node of the tree that is being built: a number into the tree, as cheap to pass as one. An
/// empty `Node{}` is left out by the element it is given to. Give each node to one parent only.
struct Node {
    std::uint32_t index = 0;
    explicit operator bool() const { return index != 0; }
};

using Nodes = base::Array<Node>;
/// Says which list of which state a list of rows shows. While `revision` stays the same, the rows
/// are not even asked for. Revision 0 always asks. `name` is unique in a tree.
struct Revision {
    Name name;
    std::uint64_t revision;
};

}  // namespace spaarpas::view
