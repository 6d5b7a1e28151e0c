#include "view/diff/diff.h"

#include <algorithm>

#include "view/diff/lis.h"
#include "view/diff/match.h"

namespace spaarpas::view {

bool Diff::matches(std::uint32_t from, std::uint32_t to) const {
    return is_kept(from, to) || same_node(*old_, old_->nodes[from], *next_, next_->nodes[to]);
}

void Diff::compare(std::uint32_t from, std::uint32_t to) {
    if (is_kept(from, to)) {
        return;
    }
    const Record& was = old_->nodes[from];
    Record& now = next_->nodes[to];
    now.id = was.id;
    if (now.kind == NodeKind::text) {
        if (old_->view(was.text) != next_->view(now.text)) {
            writer_->write_text(now.id, next_->view(now.text));
        }
        return;
    }
    const ChildNodes before = children_of(*old_, was, Draw::shown);
    const ChildNodes after = children_of(*next_, now, Draw::next);
    Diff(*before.records, *after.records, *writer_, focused_)
        .compare_children(before, after, now.id);
    writer_->write_changes(*old_, was, *next_, now);
}

void Diff::compare_children(const ChildNodes& from, const ChildNodes& to, NodeId parent) {
    const std::uint32_t* old_children = from.nodes;
    const std::uint32_t* new_children = to.nodes;
    std::uint32_t from_end = from.size;
    std::uint32_t to_end = to.size;
    std::uint32_t begin = 0;
    while (begin < from_end && begin < to_end &&
           matches(old_children[begin], new_children[begin])) {
        compare(old_children[begin], new_children[begin]);
        ++begin;
    }
    NodeId before = 0;
    while (from_end > begin && to_end > begin &&
           matches(old_children[from_end - 1], new_children[to_end - 1])) {
        --from_end;
        --to_end;
        compare(old_children[from_end], new_children[to_end]);
        before = next_->nodes[new_children[to_end]].id;
    }
    compare_middle({parent,
                    old_children + begin,
                    from_end - begin,
                    new_children + begin,
                    to_end - begin,
                    before});
}

void Diff::compare_middle(const Middle& middle) {
    if (middle.from_size == 0 && middle.to_size == 0) {
        return;
    }
    const base::Array<std::uint32_t> sources = match(middle);
    base::Array<char> stays(middle.from_size);
    for (std::uint32_t at = 0; at < middle.to_size; ++at) {
        if (sources[at] != no_source) {
            stays[sources[at]] = 1;
            compare(middle.from[sources[at]], middle.to[at]);
        }
    }
    for (std::uint32_t at = 0; at < middle.from_size; ++at) {
        if (stays[at] == 0) {
            writer_->unmount(*old_, middle.from[at]);
        }
    }
    place(middle, sources);
}

base::Array<std::uint32_t> Diff::match(const Middle& middle) const {
    base::Array<std::uint32_t> sources(middle.to_size, no_source);
    if (middle.from_size == 0 || middle.to_size == 0) {
        return sources;
    }
    Matcher matcher(*old_, middle.from, middle.from_size);
    for (std::uint32_t at = 0; at < middle.to_size; ++at) {
        sources[at] = matcher.take(*next_, next_->nodes[middle.to[at]]);
    }
    return sources;
}

/// From the last to the first: each row is put before the one after it, which is in its place.
void Diff::place(const Middle& middle, const base::Array<std::uint32_t>& sources) {
    const base::Array<char> stays = rows_that_stay(sources, focused_row(middle));
    NodeId before = middle.before;
    for (std::uint32_t at = middle.to_size; at-- > 0;) {
        const Record& row = next_->nodes[middle.to[at]];
        if (sources[at] == no_source) {
            writer_->mount(*next_, middle.to[at], middle.parent, before);
        } else if (stays[at] == 0) {
            writer_->move(row.id, before);
        }
        before = row.id;
    }
}

std::uint32_t Diff::focused_row(const Middle& middle) const {
    for (std::uint32_t at = 0; focused_ != 0 && at < middle.from_size; ++at) {
        if (holds_focus(*old_, old_->nodes[middle.from[at]])) {
            return at;
        }
    }
    return no_source;
}

bool Diff::holds_focus(Records& records, const Record& record) const {
    if (record.id == focused_) {
        return true;
    }
    const ChildNodes children = children_of(records, record, Draw::shown);
    for (std::uint32_t at = 0; at < children.size; ++at) {
        if (holds_focus(*children.records, children.records->nodes[children.nodes[at]])) {
            return true;
        }
    }
    return false;
}

}  // namespace spaarpas::view
