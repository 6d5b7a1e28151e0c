// How a tree takes over a list that has not changed since the tree before it.
#include "view/node/tree.h"

namespace spaarpas::view {
namespace {

/// How far each array's part moves when it is copied to another tree.
struct Shift {
    std::uint32_t nodes;
    std::uint32_t attributes;
    std::uint32_t children;
    std::uint32_t text;
};

void copy_nodes(const Records& from, Records& to, const KeptList& list, const Shift& shift) {
    for (std::uint32_t at = list.begin.nodes; at < list.end.nodes; ++at) {
        Record record = from.nodes[at];
        record.attributes.first += shift.attributes;
        record.children.first += shift.children;
        record.text.first += shift.text;
        record.kept_from = at;
        to.nodes.push_back(record);
    }
    for (std::uint32_t at = list.begin.attributes; at < list.end.attributes; ++at) {
        StoredAttribute attribute = from.attributes[at];
        attribute.text.first += shift.text;
        to.attributes.push_back(attribute);
    }
    for (std::uint32_t at = list.begin.children; at < list.end.children; ++at) {
        to.children.push_back(from.children[at] + shift.nodes);
    }
    to.text.append(from.text, list.begin.text, list.end.text - list.begin.text);
}

const KeptList* find(const Records& records, NameId name) {
    for (const KeptList& list : records.lists) {
        if (list.name == name) {
            return &list;
        }
    }
    return nullptr;
}

}  // namespace

Tree::Kept Tree::keep(const Revision& revision) {
    const NameId name = names_->intern(revision.name.text());
    // A name that is used twice in a tree does not say which list is meant, so it keeps none.
    if (previous_ == nullptr || revision.revision == 0 || find(records_, name) != nullptr) {
        return {};
    }
    const Records& from = previous_->records();
    const KeptList* list = find(from, name);
    if (list == nullptr || list->revision != revision.revision) {
        return {};
    }
    const Marks begin = mark();
    // Unsigned arithmetic wraps, so a shift to the left adds up as well.
    const Shift shift{begin.nodes - list->begin.nodes,
                      begin.attributes - list->begin.attributes,
                      begin.children - list->begin.children,
                      begin.text - list->begin.text};
    copy_nodes(from, records_, *list, shift);
    const std::uint32_t node = list->node + shift.nodes;
    records_.lists.push_back({name, revision.revision, node, begin, mark()});
    return {true, node};
}

Node Tree::close_list(const Revision& revision, const Marks& begin, Node list) {
    const NameId name = names_->intern(revision.name.text());
    records_.lists.push_back({name, revision.revision, list.index, begin, mark()});
    return list;
}

}  // namespace spaarpas::view
