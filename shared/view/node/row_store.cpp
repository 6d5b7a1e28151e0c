#include "view/node/row_store.h"

#include <utility>

namespace spaarpas::view {
namespace {

constexpr std::uint32_t fewest_to_clear = 1024;

/// Rows that went leave their nodes behind; when these are about half of all, the others move out.
void clear_away(RowStore& store) {
    const auto size = mark_of(store.records).nodes;
    if (size > store.most_nodes && store.most_nodes != 0) {
        Records kept;
        kept.nodes.push_back(Record{});
        for (std::uint32_t& node : store.shown.nodes) {
            node = copy_node(store.records, node, kept, Kept::all);
        }
        std::swap(store.records, kept);
    }
    if (size > store.most_nodes) {
        store.most_nodes = 2 * mark_of(store.records).nodes + fewest_to_clear;
    }
}

}  // namespace

void RowSet::clear() {
    nodes.clear();
    revisions.clear();
    revision = 0;
}

void RowStores::begin() {
    for (RowStore& store : stores_) {
        truncate(store.records, store.settled);
        store.next.clear();
        store.is_drawn = false;
    }
}

RowStore* RowStores::take(NameId name) {
    for (RowStore& store : stores_) {
        if (store.name == name) {
            return std::exchange(store.is_drawn, true) ? nullptr : &store;
        }
    }
    RowStore& store = stores_.emplace_back();
    store.name = name;
    store.records.nodes.push_back(Record{});
    store.settled = mark_of(store.records);
    store.is_drawn = true;
    return &store;
}

void RowStores::settle() {
    base::erase_if(stores_, [](const RowStore& store) { return !store.is_drawn; });
    for (RowStore& store : stores_) {
        std::swap(store.shown, store.next);
        clear_away(store);
        store.settled = mark_of(store.records);
    }
}

ChildNodes children_of(Records& records, const Record& record, Draw draw) {
    if (record.list == 0) {
        return {&records, records.children.data() + record.children.first, record.children.size};
    }
    RowStore& store = *records.lists[record.list - 1];
    const RowSet& rows = draw == Draw::shown ? store.shown : store.next;
    return {&store.records, rows.nodes.data(), static_cast<std::uint32_t>(rows.nodes.size())};
}

}  // namespace spaarpas::view
