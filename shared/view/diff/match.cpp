#include "view/diff/match.h"

#include "view/diff/lis.h"

namespace spaarpas::view {
namespace {

const RowStore* list_of(const Records& records, const Record& record) {
    return record.list == 0 ? nullptr : records.lists[record.list - 1];
}

}  // namespace

bool same_node(const Records& old, const Record& from, const Records& next, const Record& to) {
    if (&old == &next && to.id != 0) {
        return &from == &to;  // a row that was kept becomes no other one
    }
    if (from.kind != to.kind || from.tag != to.tag || from.keyed != to.keyed ||
        list_of(old, from) != list_of(next, to)) {
        return false;
    }
    return !from.keyed || old.view(from.text) == next.view(to.text);
}

Matcher::Matcher(const Records& old, const std::uint32_t* children, std::uint32_t size)
    : old_(&old), children_(children), next_(size) {
    std::uint32_t buckets = 4;
    while (buckets < size) {
        buckets *= 2;
    }
    heads_.assign(buckets, no_source);
    // From the last to the first, so that each bucket gives its children in order.
    for (std::uint32_t at = size; at-- > 0;) {
        std::uint32_t& head = bucket(old, old.nodes[children[at]]);
        next_[at] = head;
        head = at;
    }
}

std::uint32_t& Matcher::bucket(const Records& records, const Record& record) {
    std::uint32_t hash = 2166136261U ^ record.tag;  // FNV-1a
    if (record.keyed) {
        for (const char byte : records.view(record.text)) {
            hash = (hash ^ static_cast<std::uint8_t>(byte)) * 16777619U;
        }
    }
    return heads_[(hash ^ (hash >> 15)) & (heads_.size() - 1)];
}

std::uint32_t Matcher::take(const Records& next, const Record& child) {
    std::uint32_t* link = &bucket(next, child);
    while (*link != no_source) {
        const std::uint32_t at = *link;
        if (same_node(*old_, old_->nodes[children_[at]], next, child)) {
            *link = next_[at];
            return at;
        }
        link = &next_[at];
    }
    return no_source;
}

}  // namespace spaarpas::view
