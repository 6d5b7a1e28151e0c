#include <limits>

#include <doctest/doctest.h>

#include "unit/view/support/page.h"
#include "view/node/url.h"

namespace spaarpas::view::testing {
namespace {

struct Entry {
    const char* id;
    const char* title;
};

/// A list of entries; counts how often its rows are built.
Node entries(Tree& ui, std::uint64_t revision, const std::vector<Entry>& list, int& built) {
    return ui.list("ul", {cls("entries")}, {"entries", revision}, [&](Rows& rows) {
        ++built;
        for (const Entry& entry : list) {
            rows.add(entry.id, 0, [&] {
                const Node why =
                    ui.element("button", {type("button"), action("why")}, {ui.text("Waarom?")});
                return ui.element(
                    "li", {attribute("data-k", entry.id)}, {ui.text(entry.title), why});
            });
        }
    });
}

}  // namespace

TEST_CASE("node: a list whose revision stays is neither built nor written") {
    Page page;
    int built = 0;
    std::vector<Entry> list = {{"1", "Espresso"}, {"2", "Filter"}};
    const auto show = [&](std::uint64_t revision, const char* title) {
        return page.show_tree([&](Tree& ui) {
            const Node heading = ui.element("p", {}, {ui.text(title)});
            return ui.element("section", {}, {heading, entries(ui, revision, list, built)});
        });
    };
    REQUIRE(show(7, "een").empty());
    const DomNode* row = page.dom.find(page.root, "2");
    for (const char* title : {"twee", "drie", "vier"}) {
        REQUIRE(show(7, title).empty());
    }
    CHECK(built == 1);
    CHECK(page.dom.take_count(Opcode::data) == 3);  // the titles
    list = {{"2", "Filter"}, {"3", "Moka"}, {"1", "Ristretto"}};
    REQUIRE(show(8, "vijf").empty());
    CHECK(built == 2);
    CHECK(page.dom.find(page.root, "2") == row);
    CHECK(page.html().find("Ristretto") != std::string::npos);
}

TEST_CASE("node: a kept list can be moved to another place or taken away and come back") {
    Page page;
    int built = 0;
    const auto show = [&](int place) {
        return page.show_tree([&](Tree& ui) {
            const Node rows = entries(ui, 1, {{"1", "Espresso"}, {"2", "Filter"}}, built);
            const Node text = ui.element("p", {}, {ui.text("tekst")});
            const Node inner = ui.element("section", {}, {text, place == 1 ? rows : Node{}});
            return ui.element("section", {}, {inner, place == 0 ? rows : Node{}});
        });
    };
    int wrong = 0;
    for (int round = 0; round < 12; ++round) {
        const bool obeyed = show(round % 3).empty();
        const bool shown = page.html().find("Espresso") != std::string::npos;
        wrong += obeyed && shown == (round % 3 != 2) ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("node: kept lists that change places, behind a text that grows, show what they showed") {
    Page page;
    const auto rows = [](Tree& ui, Revision revision, const char* key) {
        return ui.list("ul", {}, revision, [&](Rows& list) {
            list.add(key, 0, [&] {
                return ui.element("li", {attribute("data-k", key)}, {ui.text(key)});
            });
        });
    };
    const std::string espresso = "<ul><li data-k=\"espresso\">\"espresso\"</></>";
    const std::string filter = "<ul><li data-k=\"filter\">\"filter\"</></>";
    std::string heading;
    for (int round = 0; round < 6; ++round) {
        heading += "koffie";
        const bool swapped = round % 2 == 1;
        const std::string error = page.show_tree([&](Tree& ui) {
            const Node text = ui.element("p", {attribute("title", heading)});
            const Node first = rows(ui, {"first", 1}, "espresso");
            const Node second = rows(ui, {"second", 1}, "filter");
            return ui.element(
                "section", {}, {swapped ? second : first, swapped ? first : second, text});
        });
        CHECK(error == "");
        std::string wanted = "<section>";
        wanted += swapped ? filter : espresso;
        wanted += swapped ? espresso : filter;
        wanted += "<p title=\"";
        wanted += heading;
        wanted += "\"></></>";
        CHECK(page.html() == wanted);
    }
}

TEST_CASE("node: a list name that is used twice in a tree keeps both lists right") {
    Page page;
    int built = 0;
    const auto both = [&](Tree& ui) {
        const Node first = entries(ui, 1, {{"1", "Espresso"}}, built);
        const Node second = entries(ui, 1, {{"2", "Filter"}}, built);
        return ui.element("section", {}, {first, second});
    };
    int wrong = 0;
    for (int round = 0; round < 3; ++round) {
        const bool obeyed = page.show_tree(both).empty();
        const bool first = page.html().find("Espresso") != std::string::npos;
        const bool second = page.html().find("Filter") != std::string::npos;
        wrong += obeyed && first && second ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("node: the key of the innermost row is found for any node in it") {
    Page page;
    int built = 0;
    REQUIRE(page.show_tree([&](Tree& ui) {
                    const Node rows = entries(ui, 1, {{"1", "Espresso"}, {"2", "Filter"}}, built);
                    return ui.element("section", {}, {ui.row("outer", "p", {}, {rows})});
                })
                .empty());
    const DomNode* row = page.dom.find(page.root, "2");
    const Renderer& renderer = page.renderer;
    CHECK(renderer.row_key(page.root, page.dom.id_of(row)) == "2");
    CHECK(renderer.row_key(page.root, page.dom.id_of(row->children[1]->children[0])) == "2");
    CHECK(renderer.row_key(page.root, page.dom.id_of(row->parent)) == "outer");
    CHECK(renderer.row_key(page.root, 9999) == "");
    CHECK(renderer.row_key(9999, page.dom.id_of(row)) == "");
}

TEST_CASE("node: an empty node is left out, a number is written in digits") {
    Page page;
    REQUIRE(page.show_tree([](Tree& ui) {
                    const Node smallest = ui.text_number(std::numeric_limits<std::int64_t>::min());
                    return ui.element("p",
                                      {number("aria-valuenow", -120), no_attribute()},
                                      {Node{}, ui.text_number(0), smallest});
                })
                .empty());
    CHECK(page.html() == "<p aria-valuenow=\"-120\">\"0\"\"-9223372036854775808\"</>");
}

TEST_CASE("node: attributes change their kind, come and go") {
    Page page;
    const auto show = [&](Attributes attributes) {
        CHECK(page.show_tree([&](Tree& ui) { return ui.element("input", attributes); }).empty());
        return page.html();
    };
    CHECK(show({fixed("title", "a"), checked(true)}) == "<input title=\"a\" .checked=\"true\"></>");
    CHECK(show({attribute("title", "b")}) == "<input title=\"b\"></>");
    CHECK(show({present("hidden", true), value("x"), fixed("title", "c")}) ==
          "<input hidden=\"\" title=\"c\" .value=\"x\"></>");
    CHECK(show({variable("--fill", 3), disabled(true)}) ==
          "<input .--fill=\"3\" .disabled=\"true\"></>");
    CHECK(show({}) == "<input></>");
}

TEST_CASE("node: a url is https or on the page's own origin") {
    for (const char* good : {"https://shop.example/a?b#c", "/beloning.webp", "/"}) {
        CAPTURE(good);
        CHECK(Url::create(good).has_value());
    }
    for (const char* bad : {"",
                            "http://shop.example/",
                            "javascript:alert(1)",
                            "JAVASCRIPT:alert(1)",
                            "data:text/html,x",
                            "//evil.example/",
                            "/\\evil.example",
                            "/\t/evil.example",
                            "https:/evil",
                            "https://",
                            "https:///x",
                            " https://shop.example/",
                            "image.png"}) {
        CAPTURE(bad);
        CHECK(!Url::create(bad).has_value());
    }
}

}  // namespace spaarpas::view::testing
