#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/list.h"
#include "view/diff/renderer.h"
#include "view/state/state.h"
#include "view/update/action.h"
#include "wasm/network/fetch_client.h"
#include "wasm/widget/page_effects.h"

namespace spaarpas::widget {

/// The element that has the focus: the page's number of its root, and its node there.
struct Focus {
    std::uint32_t root = 0;
    view::NodeId node = 0;
};

/// The widget's loop: actions go into the state, requests to the backend, patches to the page.
class Widget {
public:
    explicit Widget(std::string api) : client_(std::move(api)) {}

    void dispatch(const view::Action& action);
    /// As `dispatch`, for what a shopper did at `node`; the row around it gives the key where the
    /// control itself has none.
    void dispatch_dom(view::Action action, view::NodeId node);

    /// A new root. Gives the number by which the patch stream knows it.
    view::NodeId mount(const view::Root& root, std::int64_t now_ms);
    void unmount(std::uint32_t root, std::int64_t now_ms);

    /// Takes in the replies that have come from the backend.
    void settle(std::int64_t now_ms);

    /// Draws what has changed and hands the patch to the page, which applies it when this returns.
    void flush(Focus focus);

    /// What the page is to do since the last time it was asked; nothing where nothing happened.
    std::optional<PageEffects> take_effects();

private:
    struct Mount {
        std::uint32_t root = 0;
        view::NodeId node = 0;
    };
    view::NodeId node_of(std::uint32_t root) const;
    /// Clears the patch that the page has applied, before a new one is written.
    void forget_handed_over();
    void draw(const view::Root& root, Focus focus);

    view::State state_;
    view::Renderer renderer_;
    network::FetchClient client_;
    std::optional<PageEffects> effects_;
    base::List<Mount> mounts_;
    bool changed_ = false;
    bool handed_over_ = false;
};

}  // namespace spaarpas::widget
