// One small question at a time, with what it is for.
#include <algorithm>

#include "base/list.h"
#include "view/components/cards.h"
#include "view/components/parts.h"
#include "view/components/refusals.h"
#include "view/format/date.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

struct Choice {
    std::string_view id;
    std::string_view label;
    bool chosen = false;
};

Node choice(const View& view, const Choice& item, bool several) {
    Tree& ui = view.ui;
    const Node box = ui.element("input",
                                {several ? type("checkbox") : type("radio"),
                                 fixed("name", "answer"),
                                 checked(item.chosen),
                                 action(dom_action::answer_choose)});
    return ui.row(item.id,
                  "label",
                  {item.chosen ? cls("choice chosen") : cls("choice"), part("choice")},
                  {box, ui.element("span", {}, {ui.text(item.label)})});
}

Node options(const View& view, const loyalty::Prompt& prompt) {
    const base::List<std::string>& chosen = view.state.ui.chosen_options;
    const bool several = prompt.kind == loyalty::PromptKind::multiple;
    Nodes items;
    for (const loyalty::PromptOption& option : prompt.options) {
        const bool is_chosen = std::find(chosen.begin(), chosen.end(), option.id) != chosen.end();
        items.push_back(
            choice(view, {option.id, view.words.name(option.label), is_chosen}, several));
    }
    return view.ui.element("div.options", {}, items);
}

Node months(const View& view) {
    constexpr std::string_view ids[] = {
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"};
    Nodes items;
    for (int month = 1; month <= 12; ++month) {
        const std::string_view id = ids[month - 1];
        const bool is_chosen = view.state.ui.typed_answer == id;
        items.push_back(
            choice(view, {id, month_name(month, view.words.language()), is_chosen}, false));
    }
    return view.ui.element("div", {cls("options months")}, items);
}

Node text_field(const View& view) {
    return view.ui.element("input",
                           {type("text"),
                            cls("field"),
                            part("field"),
                            fixed("maxlength", "200"),
                            fixed("autocomplete", "off"),
                            attribute("aria-label", view.words.text(TextId::prompt_answer)),
                            value(view.state.ui.typed_answer),
                            action(dom_action::answer_text)});
}

Node answer(const View& view, const loyalty::Prompt& prompt) {
    switch (prompt.kind) {
        case loyalty::PromptKind::text:
            return text_field(view);
        case loyalty::PromptKind::month:
            return months(view);
        default:
            return options(view, prompt);
    }
}

TextId basis_text(loyalty::LegalBasis basis) {
    switch (basis) {
        case loyalty::LegalBasis::legitimate_interest:
            return TextId::basis_legitimate_interest;
        case loyalty::LegalBasis::contract:
            return TextId::basis_contract;
        case loyalty::LegalBasis::consent:
            break;
    }
    return TextId::basis_consent;
}

/// Why we ask, on which ground, and how long the answer is kept.
Node small_print(const View& view, const loyalty::Prompt& prompt) {
    constexpr std::int64_t days_in_month = 30;
    const Words& words = view.words;
    const std::int64_t months = std::max<std::int64_t>(1, prompt.keep_days / days_in_month);
    std::string text =
        words.fill(TextId::prompt_purpose, {{"purpose", words.name(prompt.purpose)}});
    text += ' ';
    text += words.text(basis_text(prompt.legal_basis));
    text += ' ';
    text += words.count(TextId::prompt_keep, months);
    return paragraph(view, "muted", text);
}

Node buttons(const View& view) {
    const Words& words = view.words;
    return view.ui.element("div.choices",
                           {},
                           {button(view,
                                   dom_action::answer_send,
                                   Weight::primary,
                                   {words.text(TextId::prompt_send), {}, {}}),
                            button(view,
                                   dom_action::answer_later,
                                   Weight::quiet,
                                   {words.text(TextId::prompt_later), {}, {}})});
}

Node failure_of(const View& view, const Write* write) {
    if (write == nullptr || write->failure == Failure::none) {
        return {};
    }
    return view.ui.element(
        "p.problem", {role("alert")}, {view.ui.text(write_failure_words(view, *write))});
}

}  // namespace

Node prompt_card(const View& view) {
    const loyalty::Prompt* prompt = due_prompt(view.state);
    if (prompt == nullptr) {
        return {};
    }
    Tree& ui = view.ui;
    const Words& words = view.words;
    const Write* write = find_write(view.state, WriteKind::answer);
    const bool busy = write != nullptr && write->failure == Failure::none;
    const Node incentive =
        prompt->incentive_points > 0
            ? paragraph(view,
                        "incentive",
                        words.with_points(TextId::prompt_incentive, prompt->incentive_points))
            : Node{};
    return ui.row(prompt->id,
                  "section",
                  {cls("card prompt"), part("prompt"), fixed("aria-labelledby", "prompt")},
                  {ui.element("h3.label", {fixed("id", "prompt")}, {view.say(TextId::prompt)}),
                   incentive,
                   ui.element("fieldset",
                              {disabled(busy)},
                              {ui.element("legend", {}, {ui.text(words.name(prompt->question))}),
                               answer(view, *prompt)}),
                   failure_of(view, write),
                   busy ? paragraph(view, "busy", words.text(TextId::prompt_busy)) : buttons(view),
                   small_print(view, *prompt)});
}

}  // namespace spaarpas::view
