#include "view/diff/renderer.h"

#include <utility>

#include "view/diff/diff.h"
#include "view/diff/writer.h"

namespace spaarpas::view {
namespace {

/// Goes through a subtree for `node`. True when it was found; `key` is then the innermost one.
bool find_key(Records& records, const Record& record, NodeId node, std::string_view& key) {
    const std::string_view outer = key;
    if (record.keyed) {
        key = records.view(record.text);
    }
    if (record.id == node) {
        return true;
    }
    const ChildNodes children = children_of(records, record, Draw::shown);
    for (std::uint32_t at = 0; at < children.size; ++at) {
        Records& inner = *children.records;
        if (find_key(inner, inner.nodes[children.nodes[at]], node, key)) {
            return true;
        }
    }
    key = outer;
    return false;
}

}  // namespace

NodeId Renderer::add_root() {
    const NodeId id = ids_.take(1);
    Root& root = roots_.emplace_back();
    root.id = id;
    root.shown = std::make_unique<Tree>(names_, &root.rows);
    root.next = std::make_unique<Tree>(names_, &root.rows);
    return id;
}

void Renderer::remove_root(NodeId root) {
    for (std::size_t at = 0; at < roots_.size(); ++at) {
        if (roots_[at].id != root) {
            continue;
        }
        if (roots_[at].top) {
            Writer(stream_, ids_, templates_)
                .forget(roots_[at].shown->records(), roots_[at].top.index);
        }
        ids_.give_back(root);
        ids_.settle(stream_);
        roots_.erase(roots_.begin() + static_cast<std::ptrdiff_t>(at));
        return;
    }
}

const Renderer::Root* Renderer::find(NodeId root) const {
    for (const Root& candidate : roots_) {
        if (candidate.id == root) {
            return &candidate;
        }
    }
    return nullptr;
}

Renderer::Root* Renderer::find(NodeId root) {
    return const_cast<Root*>(std::as_const(*this).find(root));
}

Tree& Renderer::begin(NodeId root) {
    Root* found = find(root);
    if (found == nullptr) {
        orphan_.begin();
        return orphan_;
    }
    found->next->begin();
    return *found->next;
}

void Renderer::send_names() {
    for (; sent_names_ < names_.size(); ++sent_names_) {
        stream_.operation(Opcode::name, stream_.put(names_.text(sent_names_)));
    }
}

void Renderer::commit(NodeId root, Node top, NodeId focused) {
    Root* found = find(root);
    if (found == nullptr) {
        return;
    }
    send_names();
    Writer writer(stream_, ids_, templates_);
    Records& old = found->shown->records();
    Records& next = found->next->records();
    Diff diff(old, next, writer, focused);
    if (found->top && top && diff.matches(found->top.index, top.index)) {
        diff.compare(found->top.index, top.index);
    } else {
        if (found->top) {
            writer.unmount(old, found->top.index);
        }
        if (top) {
            writer.mount(next, top.index, root, 0);
        }
    }
    ids_.settle(stream_);
    found->rows.settle();
    found->top = top;
    std::swap(found->shown, found->next);
}

std::string_view Renderer::row_key(NodeId root, NodeId node) const {
    const Root* found = find(root);
    std::string_view key;
    if (found == nullptr || !found->top || node == 0) {
        return key;
    }
    Records& records = found->shown->records();
    find_key(records, records.nodes[found->top.index], node, key);
    return key;
}

}  // namespace spaarpas::view
