#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "unit/view/support/page.h"
#include "view/diff/lis.h"

namespace spaarpas::view::testing {
namespace {

Model list_of(std::initializer_list<const char*> keys) {
    Model list;
    list.element = true;
    list.tag = 4;
    for (const char* key : keys) {
        list.children.push_back(row_model(key, key));
    }
    return list;
}

/// The numbers of operations that a list's change takes: moved, placed, removed.
struct Work {
    std::uint32_t moved;
    std::uint32_t placed;
    std::uint32_t removed;
    bool operator==(const Work& other) const = default;
};

Work work(std::initializer_list<const char*> from,
          std::initializer_list<const char*> to,
          const char* focused = nullptr) {
    Page page;
    CHECK(page.show(list_of(from)).empty());
    const NodeId focus = focused == nullptr ? 0 : page.dom.id_of(page.dom.find(page.root, focused));
    page.dom.take_count(Opcode::place);
    CHECK(page.show(list_of(to), focus).empty());
    CHECK(page.html() == html(list_of(to)));
    return {page.dom.take_count(Opcode::move),
            page.dom.take_count(Opcode::place),
            page.dom.take_count(Opcode::remove)};
}

}  // namespace

TEST_CASE("diff: rows move as few as can be") {
    CHECK(work({"a", "b", "c"}, {"a", "b", "c"}) == Work{0, 0, 0});
    CHECK(work({"a", "b", "c", "d"}, {"d", "a", "b", "c"}) == Work{1, 0, 0});
    CHECK(work({"a", "b", "c", "d"}, {"b", "c", "d", "a"}) == Work{1, 0, 0});
    CHECK(work({"a", "b", "c", "d"}, {"d", "c", "b", "a"}) == Work{3, 0, 0});
    CHECK(work({"a", "b", "c", "d", "e"}, {"e", "b", "c", "d", "a"}) == Work{2, 0, 0});
    CHECK(work({"a", "b", "c"}, {"x", "a", "b", "c"}) == Work{0, 1, 0});
    CHECK(work({"a", "b", "c"}, {"a", "c"}) == Work{0, 0, 1});
    CHECK(work({"a", "b", "c", "d"}, {"c", "x", "a", "d"}) == Work{1, 1, 1});
    CHECK(work({}, {"a", "b"}) == Work{0, 2, 0});
    CHECK(work({"a", "b"}, {}) == Work{0, 0, 2});
}

TEST_CASE("diff: the row with the focus stays, and the others move around it") {
    // Without a focus `a` alone moves to the end; with it there the other three do.
    CHECK(work({"a", "b", "c", "d"}, {"b", "c", "d", "a"}, "a") == Work{3, 0, 0});
    CHECK(work({"a", "b", "c", "d"}, {"d", "a", "b", "c"}, "d") == Work{3, 0, 0});
    CHECK(work({"a", "b", "c", "d"}, {"d", "a", "b", "c"}, "b") == Work{1, 0, 0});
    // A row that is gone cannot stay.
    CHECK(work({"a", "b", "c"}, {"c", "b"}, "a") == Work{1, 0, 1});
}

namespace {

/// Whether old positions can stay: each was there, they increase, and `fixed` is among them.
bool can_stay(const base::Array<std::uint32_t>& chosen, std::uint32_t fixed) {
    const bool holds_fixed = std::find(chosen.begin(), chosen.end(), fixed) != chosen.end();
    const bool all_there = std::find(chosen.begin(), chosen.end(), no_source) == chosen.end();
    const bool increase =
        std::adjacent_find(chosen.begin(), chosen.end(), std::greater_equal<>()) == chosen.end();
    return (fixed == no_source || holds_fixed) && all_there && increase;
}

base::Array<std::uint32_t> chosen_of(const base::Array<std::uint32_t>& sources,
                                     const base::Array<char>& stays) {
    base::Array<std::uint32_t> chosen;
    for (std::size_t at = 0; at < sources.size(); ++at) {
        if (stays[at]) {
            chosen.push_back(sources[at]);
        }
    }
    return chosen;
}

/// The most rows that can stay, by trying every subset.
std::size_t longest_by_force(const base::Array<std::uint32_t>& sources, std::uint32_t fixed) {
    std::size_t longest = 0;
    for (std::uint32_t subset = 0; subset < (1U << sources.size()); ++subset) {
        base::Array<char> picked;
        for (std::size_t at = 0; at < sources.size(); ++at) {
            picked.push_back((subset >> at & 1) != 0 ? 1 : 0);
        }
        const base::Array<std::uint32_t> chosen = chosen_of(sources, picked);
        longest = can_stay(chosen, fixed) ? std::max(longest, chosen.size()) : longest;
    }
    return longest;
}

base::Array<std::uint32_t> random_sources(test::Dice& dice) {
    base::Array<std::uint32_t> sources;
    for (std::uint32_t at = 0; at < 7; ++at) {
        sources.push_back(dice.one_in(5) ? no_source : at);
    }
    for (std::uint32_t at = 7; at-- > 1;) {
        std::swap(sources[at], sources[dice.roll(at + 1)]);
    }
    return sources;
}

}  // namespace

TEST_CASE("diff: the rows that stay are a longest increasing subsequence, the focused one in it") {
    test::SeededDice dice(3);
    for (int round = 0; round < 400; ++round) {
        const base::Array<std::uint32_t> sources = random_sources(dice);
        const std::uint32_t candidate = sources[dice.roll(7)];
        const std::uint32_t fixed = dice.one_in(2) ? no_source : candidate;
        const base::Array<std::uint32_t> chosen =
            chosen_of(sources, rows_that_stay(sources, fixed));
        CHECK(can_stay(chosen, fixed));
        CHECK(chosen.size() == longest_by_force(sources, fixed));
    }
}

TEST_CASE("diff: a key that is there twice does no harm") {
    CHECK(work({"a", "a", "b"}, {"a", "b", "a"}).removed == 0);
    CHECK(work({"a", "b"}, {"a", "a", "b", "b"}).placed == 2);
    CHECK(work({"a", "a", "b", "b"}, {"b", "a"}).removed == 2);
}

TEST_CASE("diff: rows of one shape are cloned from the second one on") {
    Page page;
    REQUIRE(page.show(list_of({"a", "b", "c", "d", "e"})).empty());
    CHECK(page.dom.take_count(Opcode::clone) == 4);
    REQUIRE(page.show(list_of({"a", "b", "c", "d", "e", "f"})).empty());
    CHECK(page.dom.take_count(Opcode::clone) == 1);
    CHECK(page.dom.take_count(Opcode::open) == 3);  // the list, the first row and the template
}

TEST_CASE("diff: what has not changed is not written") {
    Page page;
    const Model list = list_of({"a", "b", "c"});
    REQUIRE(page.show(list).empty());
    Tree& ui = page.renderer.begin(page.root);
    page.renderer.commit(page.root, build(ui, list));
    CHECK(page.renderer.patch().word_count == 0);
}

TEST_CASE("diff: a name is sent once, however many rows and roots use it") {
    Page page;
    REQUIRE(page.show(list_of({"a", "b"})).empty());
    const std::uint32_t names = page.dom.take_count(Opcode::name);
    CHECK(names == 4);  // ul, li, data-k, checked
    const NodeId other = page.renderer.add_root();
    page.dom.attach(other);
    Tree& ui = page.renderer.begin(other);
    page.renderer.commit(other, build(ui, list_of({"c"})));
    CHECK(page.dom.apply(page.renderer.patch()).empty());
    CHECK(page.dom.html(other) == html(list_of({"c"})));
    CHECK(page.dom.take_count(Opcode::name) == 0);
}

TEST_CASE("diff: the way to a row's own texts passes by what all rows have alike") {
    Page page;
    const auto row = [](Tree& ui, const char* name) {
        const Node icon = ui.svg("svg", {}, {ui.svg("path", {}), ui.svg("circle", {})});
        const Node alike = ui.element("div", {}, {ui.element("b", {}, {ui.text("vast")})});
        const Node own = ui.element("p", {}, {ui.text(name), ui.element("i")});
        const Node labelled = ui.element("a", {attribute("aria-label", name)});
        return ui.row(name, "li", {}, {icon, alike, own, labelled, ui.text(name)});
    };
    REQUIRE(page.show_tree([&](Tree& ui) {
                    return ui.element("ul", {}, {row(ui, "1"), row(ui, "2"), row(ui, "3")});
                })
                .empty());
    CHECK(page.dom.take_count(Opcode::clone) == 2);
    CHECK(page.dom.take_count(Opcode::data) == 0);
    std::string expected = "<ul>";
    for (const char* name : {"1", "2", "3"}) {
        expected += "<li><svg:svg><svg:path></><svg:circle></></><div><b>\"vast\"</></>";
        expected.append("<p>\"").append(name).append("\"<i></></><a aria-label=\"");
        expected.append(name).append("\"></>\"").append(name).append("\"</>");
    }
    CHECK(page.html() == expected + "</>");
}

}  // namespace spaarpas::view::testing
