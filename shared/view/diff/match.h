#pragma once

#include <cstdint>

#include "base/array.h"
#include "view/node/record.h"

namespace spaarpas::view {

/// Whether a node can become the other one: the same kind, tag, key and list.
bool same_node(const Records& old, const Record& from, const Records& next, const Record& to);

/// Finds for new children the old ones that they come from. An old child is given once; of several
/// alike (no keys, or a key twice) the first that is left.
class Matcher {
public:
    Matcher(const Records& old, const std::uint32_t* children, std::uint32_t size);
    /// The position of the old child, or `no_source`.
    std::uint32_t take(const Records& next, const Record& child);

private:
    std::uint32_t& bucket(const Records& records, const Record& record);

    const Records* old_;
    const std::uint32_t* children_;
    base::Array<std::uint32_t> heads_;  // for each bucket, the first child in it
    base::Array<std::uint32_t> next_;   // for each child, the next one in its bucket
};

}  // namespace spaarpas::view
