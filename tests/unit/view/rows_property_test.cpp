#include <functional>

#include <doctest/doctest.h>

#include "unit/view/support/page.h"

namespace spaarpas::view::testing {
namespace {

/// Two lists in a page of two places, as a shopper's changes move them about.
struct Lists {
    std::vector<Model> rows[2];
    int place[2] = {0, 1};  // 2 is nowhere
    std::string text;
};

std::uint64_t revision_of(const Model& row) {
    return std::hash<std::string>()(html(row)) | 1;
}

Node build(Tree& ui, const Lists& lists, int which, int& built) {
    static constexpr Name names[] = {"first", "second"};
    return ui.list("ul", {}, {names[which], 0}, [&](Rows& rows) {
        for (const Model& row : lists.rows[which]) {
            rows.add(row.key, revision_of(row), [&] {
                ++built;
                return build(ui, row);
            });
        }
    });
}

Node build(Tree& ui, const Lists& lists, int& built) {
    Nodes sections;
    for (int place = 0; place < 2; ++place) {
        Nodes inside = {ui.text(lists.text)};
        for (int which = 0; which < 2; ++which) {
            if (lists.place[which] == place) {
                inside.push_back(build(ui, lists, which, built));
            }
        }
        sections.push_back(ui.element("section", {}, inside));
    }
    return ui.element("section", {}, sections);
}

std::string html(const Lists& lists) {
    std::string out = "<section>";
    for (int place = 0; place < 2; ++place) {
        out += "<section>" + html(text_model(lists.text));
        for (int which = 0; which < 2; ++which) {
            if (lists.place[which] != place) {
                continue;
            }
            out += "<ul>";
            for (const Model& row : lists.rows[which]) {
                out += html(row);
            }
            out += "</>";
        }
        out += "</>";
    }
    return out + "</>";
}

/// Rows that are moved, added, taken away and changed, all of them keyed.
void change(std::vector<Model>& rows, test::Dice& dice, int& next_key) {
    Model list;
    list.element = true;
    list.children = rows;
    if (dice.one_in(3)) {
        list = changed_model(list, dice);
    }
    rows.clear();
    for (const Model& row : list.children) {
        if (!row.key.empty()) {
            rows.push_back(row);
        }
    }
    for (std::uint32_t more = dice.roll(dice.one_in(9) ? 40 : 3); more > 0; --more) {
        const auto at =
            static_cast<std::ptrdiff_t>(dice.roll(static_cast<std::uint32_t>(rows.size()) + 1));
        rows.insert(rows.begin() + at, row_model("n" + std::to_string(++next_key), "kop"));
    }
    if (dice.one_in(8)) {
        rows.resize(rows.size() / 3);
    }
}

void change(Lists& lists, test::Dice& dice, int& next_key) {
    for (int which = 0; which < 2; ++which) {
        change(lists.rows[which], dice, next_key);
        if (dice.one_in(4)) {
            lists.place[which] = static_cast<int>(dice.roll(3));
        }
    }
    lists.text = dice.one_in(2) ? lists.text + "x" : lists.text;
}

std::string first_wrong(Page& page, test::Dice& dice) {
    Lists lists;
    int next_key = 0;
    int built = 0;
    for (int step = 0; step < 25; ++step) {
        change(lists, dice, next_key);
        if (dice.one_in(5)) {
            build(page.renderer.begin(page.root), lists, built);  // a draw that is never shown
            change(lists, dice, next_key);
        }
        const auto draw = [&](Tree& ui) { return build(ui, lists, built); };
        const std::string error = page.show_tree(draw);
        if (!error.empty() || page.html() != html(lists)) {
            return error + "\nshown:  " + page.html() + "\nwanted: " + html(lists);
        }
    }
    return "";
}

}  // namespace

TEST_CASE("rows: lists that change, move, go and come back show what they should") {
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        test::SeededDice dice(seed);
        Page page;
        const std::string wrong = first_wrong(page, dice);
        REQUIRE_MESSAGE(wrong.empty(), "seed " << seed << '\n' << wrong);
    }
}

TEST_CASE("rows: one row that changes among many is built alone, and so are rows that come") {
    Page page;
    int built = 0;
    Lists lists;
    lists.place[1] = 2;
    const auto show = [&] {
        built = 0;
        REQUIRE(page.show_tree([&](Tree& ui) { return build(ui, lists, built); }).empty());
        CHECK(page.html() == html(lists));
        return built;
    };
    for (int at = 0; at < 200; ++at) {
        lists.rows[0].push_back(row_model(std::to_string(at), "kop " + std::to_string(at)));
    }
    CHECK(show() == 200);
    lists.rows[0][150].children[0].text = "kan";
    page.dom.take_count(Opcode::data);
    CHECK(show() == 1);
    CHECK(page.dom.take_count(Opcode::data) == 1);
    lists.rows[0].insert(lists.rows[0].begin(), row_model("nieuw", "mok"));
    CHECK(show() == 1);
    lists.rows[0].erase(lists.rows[0].begin() + 40);
    CHECK(show() == 0);
}

TEST_CASE("rows: what rows left behind is cleared away, however often they change") {
    Page page;
    Lists lists;
    lists.place[1] = 2;
    for (int at = 0; at < 50; ++at) {
        lists.rows[0].push_back(row_model(std::to_string(at), "kop"));
    }
    int built = 0;
    std::uint32_t most = 0;
    for (int round = 0; round < 500; ++round) {
        for (Model& row : lists.rows[0]) {
            row.children[0].text = "kop " + std::to_string(round);
        }
        const auto draw = [&](Tree& ui) {
            const Node top = build(ui, lists, built);
            most = std::max(most, mark_of(ui.records().lists[0]->records).nodes);
            return top;
        };
        REQUIRE(page.show_tree(draw).empty());
    }
    CHECK(page.html() == html(lists));
    CHECK(most < 2000);
}

TEST_CASE("rows: a template has no text of the rows that it was made from") {
    Page page;
    Lists lists;
    lists.place[1] = 2;
    int built = 0;
    for (const char* text : {"Anna", "Bram", "Carla", "Anna"}) {
        lists.rows[0].push_back(row_model(std::to_string(lists.rows[0].size()), text));
    }
    REQUIRE(page.show_tree([&](Tree& ui) { return build(ui, lists, built); }).empty());
    CHECK(page.html() == html(lists));
    CHECK(page.dom.take_count(Opcode::clone) == 3);
    CHECK(page.dom.take_count(Opcode::data) == 0);  // each clone comes with its text
}

}  // namespace spaarpas::view::testing
