#include <cstdint>
#include <memory>
#include <string>

#include <emscripten/bind.h>

#include "json/message.h"
#include "wasm/widget/action_message.h"
#include "wasm/widget/widget.h"

// All that JavaScript can call; wasm/surface.txt lists it and a test compares. Every
// number is a double that holds an integer, so embind needs to know one type of number.
namespace spaarpas::widget {
namespace {

std::unique_ptr<Widget>& widget() {
    static std::unique_ptr<Widget> instance;
    return instance;
}

std::int64_t instant(double now_ms) {
    return static_cast<std::int64_t>(now_ms);
}

void create(const std::string& api) {
    widget() = std::make_unique<Widget>(api);
}

/// Gives the pointer of what is wrong with the action, empty when it was taken.
std::string dispatch(const std::string& text) {
    auto read = read_action(text);
    if (!read) {
        const base::Problem& problem = read.problems().front();
        return problem.code + " " + problem.pointer;
    }
    const ActionMessage& message = read.value();
    if (message.type == Happening::dom) {
        widget()->dispatch_dom(to_action(message), static_cast<view::NodeId>(message.node));
    } else {
        widget()->dispatch(to_action(message));
    }
    return {};
}

std::uint32_t id(double number) {
    return static_cast<std::uint32_t>(number);
}

double mount(const std::string& root, double now_ms) {
    auto read = read_root(root);
    return read ? widget()->mount(to_root(read.value()), instant(now_ms)) : 0;
}

void unmount(double root, double now_ms) {
    widget()->unmount(id(root), instant(now_ms));
}

void settle(double now_ms) {
    widget()->settle(instant(now_ms));
}

void flush(double focused_root, double focused_node) {
    widget()->flush({id(focused_root), id(focused_node)});
}

std::string take_effects() {
    const auto effects = widget()->take_effects();
    return effects ? json::write_message(*effects) : std::string();
}

}  // namespace

EMSCRIPTEN_BINDINGS(spaarpas) {
    emscripten::function("create", &create);
    emscripten::function("dispatch", &dispatch);
    emscripten::function("mount", &mount);
    emscripten::function("unmount", &unmount);
    emscripten::function("settle", &settle);
    emscripten::function("flush", &flush);
    emscripten::function("takeEffects", &take_effects);
}

}  // namespace spaarpas::widget
