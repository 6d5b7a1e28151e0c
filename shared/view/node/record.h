#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/array.h"
#include "view/node/attribute.h"
#include "view/node/names.h"

namespace spaarpas::view {

enum class NodeKind : std::uint8_t { none, text, element, svg };

/// A range of one of the arrays of a tree.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
};

struct RowStore;

/// A node as it lies in a tree. `id` is its number on the page side, 0 until it is there. The
/// children of an element with a `list`, which counts from 1, lie in that store of rows.
struct Record {
    NodeKind kind = NodeKind::none;
    bool keyed = false;
    NameId tag = 0;
    Range attributes;
    Range children;
    Range text;  // a text node's text, an element's key
    std::uint32_t id = 0;
    std::uint32_t list = 0;
};

/// An attribute as it lies in a tree. `fixed` is the value's name, or whether a flag is on.
struct StoredAttribute {
    AttributeKind kind = AttributeKind::none;
    NameId name = 0;
    NameId fixed = 0;
    Range text;
};

/// How full each array of a tree was at a moment.
struct Marks {
    std::uint32_t nodes = 0;
    std::uint32_t attributes = 0;
    std::uint32_t children = 0;
    std::uint32_t text = 0;
};

/// The arrays of a tree. Index 0 of `nodes` is no node.
struct Records {
    base::Array<Record> nodes;
    base::Array<StoredAttribute> attributes;
    base::Array<std::uint32_t> children;
    std::string text;
    base::Array<RowStore*> lists;

    std::string_view view(Range range) const {
        return std::string_view(text).substr(range.first, range.size);
    }
    const Record& child(const Record& parent, std::uint32_t position) const {
        return nodes[children[parent.children.first + position]];
    }
};

Marks mark_of(const Records& records);
/// Forgets what was added since.
void truncate(Records& records, const Marks& marks);

/// Whether a copy has the attributes and keys that come from data.
enum class Kept : std::uint8_t { all, names };

/// Adds a copy of a node and of all below it to other records; gives where it lies.
std::uint32_t copy_node(const Records& from, std::uint32_t node, Records& to, Kept what);

}  // namespace spaarpas::view
