#include <map>

#include <doctest/doctest.h>

#include "unit/view/support/page.h"

namespace spaarpas::view::testing {
namespace {

/// The rows among the children of every pair of elements that match, by the path of their keys.
void collect_rows(const DomNode& node,
                  const std::string& path,
                  std::map<std::string, const DomNode*>& rows) {
    for (const DomNode* child : node.children) {
        const auto key = child->attributes.find("data-k");
        if (key != child->attributes.end()) {
            rows[path + '/' + key->second + ':' + child->tag] = child;
        }
    }
}

std::string first_difference(Fault fault, std::uint32_t seed) {
    test::SeededDice dice(seed);
    Page page(fault);
    return first_difference(page, dice, 6);
}

}  // namespace

TEST_CASE("diff: for random trees, the patched document is the document of the new tree") {
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        const std::string difference = first_difference(Fault::none, seed);
        CHECK_MESSAGE(difference.empty(), "seed " << seed << '\n' << difference);
    }
}

TEST_CASE("diff: the property notices an applier that is wrong") {
    for (const Fault fault :
         {Fault::skips_moves, Fault::skips_text, Fault::places_at_end, Fault::keeps_removed}) {
        int noticed = 0;
        for (std::uint32_t seed = 1; seed <= 50; ++seed) {
            noticed += first_difference(fault, seed).empty() ? 0 : 1;
        }
        CAPTURE(static_cast<int>(fault));
        CHECK(noticed > 10);
    }
}

TEST_CASE("diff: a row that stays keeps its node, whatever happens around it") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        test::SeededDice dice(seed);
        Page page;
        Model model = random_model(dice, 2);
        model.tag = 0;
        REQUIRE(page.show(model).empty());
        std::map<std::string, const DomNode*> before;
        collect_rows(*page.dom.node(page.root)->children[0], "", before);
        model = changed_model(model, dice);
        model.tag = 0;
        REQUIRE(page.show(model).empty());
        std::map<std::string, const DomNode*> after;
        collect_rows(*page.dom.node(page.root)->children[0], "", after);
        for (const auto& [path, node] : after) {
            CAPTURE(seed);
            CHECK((before.count(path) == 0 || before[path] == node));
        }
    }
}

TEST_CASE("diff: the page side knows no more nodes than are shown, templates and the root") {
    test::SeededDice dice(7);
    Page page;
    Model rows = random_model(dice, 0);
    rows.children.clear();
    for (int at = 0; at < 50; ++at) {
        rows.children.push_back(row_model(std::to_string(at), "x"));
    }
    REQUIRE(page.show(rows).empty());
    // Null (number 0) counts as unknown: the root, its element, 50 rows and a template of two each.
    const std::size_t full = page.dom.known_nodes();
    CHECK(full == 1 + 1 + 50 * 2 + 2);
    for (int round = 0; round < 20; ++round) {
        Model none = rows;
        none.children.clear();
        REQUIRE(page.show(none).empty());
        CHECK(page.dom.known_nodes() == 1 + 1 + 2);
        REQUIRE(page.show(rows).empty());
        CHECK(page.dom.known_nodes() == full);
        CHECK(page.html() == html(rows));
    }
    page.renderer.remove_root(page.root);
    REQUIRE(page.dom.apply(page.renderer.patch()).empty());
    CHECK(page.dom.known_nodes() == 2);
}

}  // namespace spaarpas::view::testing
