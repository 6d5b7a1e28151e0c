// The wallet, in the member area and in the panel.
#include <span>

#include "view/cards/roots.h"
#include "view/cards/table.h"
#include "view/cards/welcome/welcome.h"
#include "view/parts/accent.h"
#include "view/parts/parts.h"
#include "view/parts/waiting.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// The first three are the tabs.
struct SectionRow {
    Section section;
    std::string_view key;
    TextId text;
};

constexpr std::size_t tabs = 3;

constexpr SectionRow sections[] = {
    {Section::overview, "overview", TextId::section_overview},
    {Section::rewards, "rewards", TextId::offers},
    {Section::activity, "activity", TextId::activity},
    {Section::data, "data", TextId::data},
};

Node section_button(const View& view, const SectionRow& row) {
    const bool current = view.state.ui.section == row.section;
    return view.ui.row(row.key,
                       "button",
                       {type("button"),
                        cls("tab"),
                        part("tab"),
                        action(dom_action::section),
                        current ? fixed("aria-current", "true") : no_attribute()},
                       {view.say(row.text)});
}

Node navigation(const View& view) {
    Nodes buttons;
    for (const SectionRow& row : std::span(sections).first(tabs)) {
        buttons.push_back(section_button(view, row));
    }
    return view.ui.element(
        "nav.tabs::tabs", {attribute("aria-label", view.words.text(TextId::sections))}, buttons);
}

std::string_view key_of(Section section) {
    for (const SectionRow& row : sections) {
        if (row.section == section) {
            return row.key;
        }
    }
    return sections[0].key;
}

/// What the page adds to a section. The wallet over the page has no element of the page's around
/// it.
Node place_of_page(const View& view, Section section) {
    return view.root.kind == RootKind::wallet
               ? view.ui.element("slot", {attribute("name", key_of(section))})
               : Node{};
}

Node section_content(const View& view) {
    const Section section = view.state.ui.section;
    Nodes cards;
    for (const CardRow& row : card_rows()) {
        if (const Node card = row.section == section ? row.draw(view) : Node{}) {
            cards.push_back(card);
        }
    }
    cards.push_back(place_of_page(view, section));
    return view.ui.row(key_of(section), "div.section", {}, cards);
}

Failure known_failure(const State& state) {
    if (state.session == Session::failed && !state.wallet.value) {
        return Failure::signed_out;
    }
    const bool no_wallet = state.session == Session::shopper && !state.wallet.value;
    if (no_wallet && state.wallet.failure != Failure::none) {
        return state.wallet.failure;
    }
    return state.program.value ? Failure::none : state.program.failure;
}

/// Everything under the title, by what is known of the shopper.
Node body(const View& view) {
    const State& state = view.state;
    const Failure failure = known_failure(state);
    if (failure != Failure::none) {
        return failure_card(view, failure);
    }
    if (!state.online && !state.wallet.value && state.session != Session::guest) {
        return failure_card(view, Failure::offline);
    }
    if (!state.program.value) {
        return skeleton(view);
    }
    if (state.session == Session::guest) {
        return guest_view(view);
    }
    if (!state.wallet.value) {
        return skeleton(view);
    }
    return joined_wallet(state) == nullptr ? join_view(view) : section_content(view);
}

std::string_view title_words(const View& view) {
    return view.state.program.value ? view.words.name(view.program().name)
                                    : view.words.text(TextId::your_card);
}

bool shows_sections(const State& state) {
    return state.program.value && joined_wallet(state) != nullptr;
}

Node frame(const View& view, Node close_button) {
    Tree& ui = view.ui;
    const Node content = body(view);
    const Node head = ui.element(
        "header.head::header",
        {},
        {ui.element(
             "h2.title", {fixed("id", "title"), part("title")}, {ui.text(title_words(view))}),
         close_button});
    return ui.element("div.wallet::wallet",
                      {},
                      {head,
                       shows_sections(view.state) ? navigation(view) : Node{},
                       ui.element("div.content::content",
                                  {fixed("tabindex", "-1"), fixed("data-mark", "content")},
                                  {content}),
                       live_region(view)});
}

}  // namespace

Node wallet_root(const View& view) {
    const Accent accent = accent_of(view.state);
    return view.ui.element("section.root",
                           {language_of_root(view),
                            accent.red,
                            accent.green,
                            accent.blue,
                            fixed("aria-labelledby", "title")},
                           {frame(view, Node{})});
}

Node panel_root(const View& view) {
    const Accent accent = accent_of(view.state);
    Tree& ui = view.ui;
    const Node close_button = ui.element("button",
                                         {type("button"),
                                          cls("close"),
                                          part("close"),
                                          action(dom_action::close),
                                          attribute("aria-label", view.words.text(TextId::close))},
                                         {icon(ui, Icon::close)});
    return ui.element("dialog",
                      {cls("root panel"),
                       part("panel"),
                       language_of_root(view),
                       accent.red,
                       accent.green,
                       accent.blue,
                       fixed("aria-labelledby", "title")},
                      {view.state.ui.panel_open ? frame(view, close_button) : Node{}});
}

}  // namespace spaarpas::view
