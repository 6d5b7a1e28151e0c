#include "wasm/widget/widget.h"

#include <utility>

#include "view/render.h"
#include "view/update/update.h"
#include "wasm/widget/host.h"

namespace spaarpas::widget {

void Widget::dispatch(const view::Action& action) {
    view::Effects effects = view::update(state_, action);
    changed_ = true;
    for (const std::uint32_t request : effects.aborts) {
        client_.abort(request);
    }
    for (const view::Request& request : effects.requests) {
        client_.send(request);
    }
    merge(effects_ ? *effects_ : effects_.emplace(), std::move(effects));
}

void Widget::dispatch_dom(view::Action action, view::NodeId node) {
    auto* body = std::get_if<view::DomAction>(&action.body);
    if (body != nullptr && body->key.empty()) {
        body->key = renderer_.row_key(node_of(body->root), node);
    }
    dispatch(action);
}

std::optional<PageEffects> Widget::take_effects() {
    return std::exchange(effects_, std::nullopt);
}

view::NodeId Widget::mount(const view::Root& root, std::int64_t now_ms) {
    const view::NodeId node = renderer_.add_root();
    mounts_.push_back({root.id, node});
    dispatch({now_ms, view::RootMounted{root}});
    return node;
}

void Widget::unmount(std::uint32_t root, std::int64_t now_ms) {
    dispatch({now_ms, view::RootUnmounted{root}});
    if (const view::NodeId node = node_of(root); node != 0) {
        forget_handed_over();
        renderer_.remove_root(node);
        base::erase_if(mounts_, [&](const Mount& mount) { return mount.root == root; });
    }
}

void Widget::settle(std::int64_t now_ms) {
    for (view::Reply& reply : client_.take_replies()) {
        dispatch({now_ms, std::move(reply)});
    }
}

void Widget::flush(Focus focus) {
    forget_handed_over();
    if (std::exchange(changed_, false)) {
        for (const view::Root& root : state_.roots) {
            draw(root, focus);
        }
    }
    handed_over_ = true;
    const view::Patch patch = renderer_.patch();
    spaarpas_patch(patch.words,
                   patch.word_count,
                   patch.ascii.data(),
                   patch.ascii.size(),
                   patch.utf8.data(),
                   patch.utf8.size());
}

void Widget::draw(const view::Root& root, Focus focus) {
    const view::NodeId node = node_of(root.id);
    if (node == 0) {
        return;
    }
    view::Tree& ui = renderer_.begin(node);
    const view::Node top = view::render(ui, state_, root);
    renderer_.commit(node, top, focus.root == root.id ? focus.node : 0);
}

void Widget::forget_handed_over() {
    if (std::exchange(handed_over_, false)) {
        renderer_.clear_patch();
    }
}

view::NodeId Widget::node_of(std::uint32_t root) const {
    for (const Mount& mount : mounts_) {
        if (mount.root == root) {
            return mount.node;
        }
    }
    return 0;
}

}  // namespace spaarpas::widget
