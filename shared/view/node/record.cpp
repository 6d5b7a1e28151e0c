#include "view/node/record.h"

namespace spaarpas::view {
namespace {

Range copy(const Records& from, Range text, Records& to) {
    const auto first = static_cast<std::uint32_t>(to.text.size());
    to.text.append(from.text, text.first, text.size);
    return {first, text.size};
}

}  // namespace

Marks mark_of(const Records& records) {
    return {static_cast<std::uint32_t>(records.nodes.size()),
            static_cast<std::uint32_t>(records.attributes.size()),
            static_cast<std::uint32_t>(records.children.size()),
            static_cast<std::uint32_t>(records.text.size())};
}

void truncate(Records& records, const Marks& marks) {
    records.nodes.truncate(marks.nodes);
    records.attributes.truncate(marks.attributes);
    records.children.truncate(marks.children);
    records.text.resize(marks.text);
}

std::uint32_t copy_node(const Records& from, std::uint32_t node, Records& to, Kept what) {
    Record record = from.nodes[node];
    base::Array<std::uint32_t> children;
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        children.push_back(copy_node(from, from.children[record.children.first + at], to, what));
    }
    record.children.first = mark_of(to).children;
    for (const std::uint32_t child : children) {
        to.children.push_back(child);
    }
    const std::uint32_t first = mark_of(to).attributes;
    for (std::uint32_t at = 0; at < record.attributes.size; ++at) {
        StoredAttribute attribute = from.attributes[record.attributes.first + at];
        if (what == Kept::all || attribute.kind == AttributeKind::fixed) {
            attribute.text = copy(from, attribute.text, to);
            to.attributes.push_back(attribute);
        }
    }
    record.attributes = {first, mark_of(to).attributes - first};
    if (record.keyed && what == Kept::names) {
        record.keyed = false;
        record.text.size = 0;
    }
    record.text = copy(from, record.text, to);
    to.nodes.push_back(record);
    return mark_of(to).nodes - 1;
}

}  // namespace spaarpas::view
