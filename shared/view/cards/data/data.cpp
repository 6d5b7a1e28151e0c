// What a member can do with what is kept of them: take it home, check it, have it erased.
#include "view/cards/table.h"
#include "view/parts/parts.h"
#include "view/parts/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// One of these, with what it means.
struct Right {
    WriteKind kind;
    Name action;
    TextId name;
    TextId meaning;
    TextId press;
    const char* mark;
};

constexpr Right rights[] = {
    {WriteKind::download,
     dom_action::download,
     TextId::data_download,
     TextId::data_download_what,
     TextId::data_download_press,
     "download"},
    {WriteKind::check,
     dom_action::check,
     TextId::data_check,
     TextId::data_check_what,
     TextId::data_check_press,
     "check"},
    {WriteKind::erasure,
     dom_action::erase_ask,
     TextId::data_erase,
     TextId::data_erase_what,
     TextId::data_erase_press,
     "erase"},
};

std::string check_words(const View& view) {
    const std::optional<Check>& check = view.state.ui.check;
    if (!check) {
        return {};
    }
    if (check->entries == 0) {
        return std::string(view.words.text(TextId::data_check_cannot));
    }
    return check->sound ? view.words.count(TextId::data_check_sound, check->entries)
                        : view.words.count(TextId::data_check_wrong, check->entries);
}

/// What came of the check: there before it is said, so that a screen reader hears it come.
Node outcome(const View& view) {
    return view.ui.element("p.strong", {role("status")}, {view.ui.text(check_words(view))});
}

Node before_erasing(const View& view) {
    const Words& words = view.words;
    const Node choices = view.ui.element(
        "div.choices",
        {},
        {button(view, dom_action::erase, Weight::primary, {words.text(TextId::data_erase_yes)}),
         button(
             view, dom_action::erase_cancel, Weight::quiet, {words.text(TextId::data_erase_no)})});
    return confirmation(view, words.text(TextId::data_erase_sure), {choices});
}

/// The button, or that it is under way, or the question before it.
Node way(const View& view, const Right& right, const Write* write) {
    const Words& words = view.words;
    if (write != nullptr && write->failure == Failure::none) {
        return paragraph(view, "busy", words.text(TextId::data_busy));
    }
    if (right.kind == WriteKind::erasure && view.state.ui.erasing) {
        return before_erasing(view);
    }
    return button(view, right.action, Weight::secondary, {words.text(right.press), {}, right.mark});
}

Node row_of(const View& view, const Right& right) {
    Tree& ui = view.ui;
    const Write* write = find_write(view.state, right.kind);
    return ui.element("li.right",
                      {},
                      {ui.element("h4", {}, {view.say(right.name)}),
                       paragraph(view, "muted", view.words.text(right.meaning)),
                       right.kind == WriteKind::check ? outcome(view) : Node{},
                       write_problem(view, write),
                       way(view, right, write)});
}

}  // namespace

Node data_card(const View& view) {
    Tree& ui = view.ui;
    Nodes rows;
    for (const Right& right : rights) {
        rows.push_back(row_of(view, right));
    }
    return ui.element("section.card::data",
                      {fixed("aria-labelledby", "data")},
                      {ui.element("h3.heading", {fixed("id", "data")}, {view.say(TextId::data)}),
                       ui.element("ul.rows", {}, rows)});
}

}  // namespace spaarpas::view
