// What the member has agreed to, with the way to take it back.
#include "view/cards/table.h"
#include "view/parts/parts.h"
#include "view/parts/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// What went wrong with taking a consent back, or that it is under way; else the button for it.
Node way_back(const View& view, const std::string& purpose, std::string_view name) {
    const Words& words = view.words;
    const Write* write = find_write(view.state, WriteKind::consent);
    const bool is_this = write != nullptr && write->subject == purpose;
    if (is_this && write->failure == Failure::none) {
        return paragraph(view, "busy", words.text(TextId::consents_busy));
    }
    const std::string label = words.fill(TextId::consents_withdraw_named, {{"consent", name}});
    const Node withdraw = button(view,
                                 dom_action::withdraw_consent,
                                 Weight::quiet,
                                 {words.text(TextId::consents_withdraw), label, {}});
    if (!is_this) {
        return withdraw;
    }
    return view.ui.element("div", {}, {write_problem(view, write), withdraw});
}

/// A question that was answered is named by itself; a purpose of the shop's own is its own name.
Node consent_row(const View& view, const std::string& purpose) {
    const std::string_view name = view.words.prompt(purpose);
    return view.ui.row(
        purpose,
        "li.entry::consent",
        {},
        {view.ui.element("div.what", {}, {view.ui.element("h4", {}, {view.ui.text(name)})}),
         way_back(view, purpose, name)});
}

}  // namespace

/// What the member has agreed to, each with the way to take it back.
Node consents_card(const View& view) {
    Nodes rows;
    for (const std::string& purpose : joined_wallet(view.state)->consents) {
        rows.push_back(consent_row(view, purpose));
    }
    if (rows.empty()) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element(
        "section.card::consents",
        {fixed("aria-labelledby", "consents")},
        {ui.element("h3.heading", {fixed("id", "consents")}, {view.say(TextId::consents)}),
         paragraph(view, "muted", view.words.text(TextId::consents_what)),
         ui.element("ul.rows", {}, rows)});
}

}  // namespace spaarpas::view
