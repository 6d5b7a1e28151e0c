// The rendering engine with a list of entries, as a small module for render.mjs to measure.
#include <memory>
#include <string>
#include <vector>

#include "view/diff/renderer.h"

namespace spaarpas::view {
namespace {

struct Entry {
    std::string id;
    std::string title;
    std::string date;
    std::string points;
    std::uint64_t revision = 0;
};

struct World {
    Renderer renderer;
    std::vector<Entry> entries;
    Patch patch;
};

World& world() {
    static World* const world = std::make_unique<World>().release();
    return *world;
}

Node row(Tree& ui, const Entry& entry) {
    return ui.element(
        "li",
        {cls("entry"), part("entry")},
        {ui.element("div",
                    {cls("what")},
                    {ui.element("span", {cls("title")}, {ui.text(entry.title)}),
                     ui.element("time", {cls("date")}, {ui.text(entry.date)})}),
         ui.element("span", {cls("points")}, {ui.text(entry.points)}),
         ui.element("button", {type("button"), action("why")}, {ui.text("Waarom?")})});
}

}  // namespace

extern "C" {

__attribute__((export_name("add_root"))) NodeId add_root() {
    return world().renderer.add_root();
}

__attribute__((export_name("remove_root"))) void remove_root(NodeId root) {
    world().renderer.remove_root(root);
}

/// Makes the data of `count` entries; every tenth has `tenth` points, one in the middle `more`.
__attribute__((export_name("prepare"))) void prepare(std::uint32_t count,
                                                     std::uint32_t tenth,
                                                     std::uint32_t more) {
    std::vector<Entry>& entries = world().entries;
    entries.resize(count);
    for (std::uint32_t at = 0; at < count; ++at) {
        const std::uint32_t extra = at == (count / 2 | 1) ? more : 0;
        const std::uint32_t shown = (at % 10 == 0 ? tenth : at) + extra;
        entries[at] = {std::to_string(at),
                       "Bestelling " + std::to_string(at),
                       std::to_string(at % 28 + 1) + " november",
                       "+" + std::to_string(shown),
                       std::uint64_t{shown} + 1};
    }
}

/// Shows the entries in a root; `flush` gives the patch.
__attribute__((export_name("show"))) void show(NodeId root) {
    Tree& ui = world().renderer.begin(root);
    const Node list = ui.list("ul", {cls("entries")}, {"entries", 0}, [&](Rows& rows) {
        for (const Entry& entry : world().entries) {
            rows.add(entry.id, entry.revision, [&] { return row(ui, entry); });
        }
    });
    world().renderer.commit(root, list);
}

/// Six words: where the words, the ASCII and the UTF-8 text lie, each with its size.
__attribute__((export_name("flush"))) const Patch* flush() {
    world().patch = world().renderer.patch();
    return &world().patch;
}

__attribute__((export_name("clear"))) void clear() {
    world().renderer.clear_patch();
}

}  // extern "C"

}  // namespace spaarpas::view
