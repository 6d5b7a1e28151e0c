#pragma once

#include <cstdint>

#include "base/array.h"
#include "view/diff/writer.h"
#include "view/node/record.h"
#include "view/node/row_store.h"

namespace spaarpas::view {

/// Compares two trees of one root, and writes how the second differs. Children are matched by key,
/// or else by tag in order; equal ends are trimmed; the fewest possible rows move.
class Diff {
public:
    Diff(Records& old, Records& next, Writer& writer, NodeId focused)
        : old_(&old), next_(&next), writer_(&writer), focused_(focused) {}
    /// Brings node `from` of the old tree to node `to` of the next one, which `matches` it.
    void compare(std::uint32_t from, std::uint32_t to);
    /// Whether a node can become the other one: the same kind, tag, key and list.
    bool matches(std::uint32_t from, std::uint32_t to) const;

private:
    /// Whether it is a row that did not change.
    bool is_kept(std::uint32_t from, std::uint32_t to) const { return from == to && old_ == next_; }
    /// The children between the trimmed ends: first and past the last, in both trees.
    struct Middle {
        NodeId parent;
        const std::uint32_t* from;
        std::uint32_t from_size;
        const std::uint32_t* to;
        std::uint32_t to_size;
        NodeId before;
    };
    void compare_children(const ChildNodes& from, const ChildNodes& to, NodeId parent);
    void compare_middle(const Middle& middle);
    base::Array<std::uint32_t> match(const Middle& middle) const;
    void place(const Middle& middle, const base::Array<std::uint32_t>& sources);
    std::uint32_t focused_row(const Middle& middle) const;
    bool holds_focus(Records& records, const Record& record) const;

    Records* old_;
    Records* next_;
    Writer* writer_;
    NodeId focused_;
};

}  // namespace spaarpas::view
