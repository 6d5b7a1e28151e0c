// One small question at a time, with what it is for and what the answer brings.
#include "view/cards/prompt/faces.h"
#include "view/cards/table.h"
#include "view/parts/given.h"
#include "view/parts/parts.h"
#include "view/parts/refusals.h"
#include "view/parts/waiting.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

TextId basis_text(engine::LegalBasis basis) {
    switch (basis) {
        case engine::LegalBasis::legitimate_interest:
            return TextId::prompt_basis_legitimate_interest;
        case engine::LegalBasis::contract:
            return TextId::prompt_basis_contract;
        case engine::LegalBasis::consent:
            break;
    }
    return TextId::prompt_basis_consent;
}

/// How long the answer is kept; nothing where the program does not end it.
std::string keep_words(const View& view, std::int64_t days) {
    constexpr std::int64_t days_in_month = 30;
    if (days <= 0) {
        return {};
    }
    return days < days_in_month
               ? view.words.count(TextId::prompt_keep_days, days)
               : view.words.count(TextId::prompt_keep, (days + days_in_month - 1) / days_in_month);
}

/// Why we ask, on which ground, and how long the answer is kept.
Node small_print(const View& view, const engine::Prompt& prompt) {
    const Words& words = view.words;
    std::string text =
        words.fill(TextId::prompt_purpose, {{"purpose", words.name(prompt.purpose)}});
    text += ' ';
    text += words.text(basis_text(prompt.legal_basis));
    const std::string kept = keep_words(view, prompt.keep_days);
    if (!kept.empty()) {
        text += ' ';
        text += kept;
    }
    return paragraph(view, "muted", text);
}

Node buttons(const View& view) {
    const Words& words = view.words;
    Tree& ui = view.ui;
    return view.ui.element("div.choices",
                           {},
                           {ui.element("button",
                                       {type("submit"), cls("button primary"), part("button")},
                                       {view.say(TextId::prompt_send)}),
                            button(view,
                                   dom_action::answer_later,
                                   Weight::quiet,
                                   {words.text(TextId::prompt_later), {}, {}})});
}

/// What any answer brings, as the backend says.
Node incentive(const View& view) {
    const wire::Wallet& wallet = *view.state.wallet.value;
    const std::string given = given_words(view, wallet.prompt_brings);
    if (given.empty()) {
        return {};
    }
    const TextId text =
        wallet.prompt_at_most ? TextId::prompt_incentive_at_most : TextId::prompt_incentive;
    return paragraph(view, "incentive", view.words.fill(text, {{"amounts", given}}));
}

/// That the answer arrived stands where the question was.
Node thanks(const View& view) {
    if (view.state.ui.announcement.news != News::answered) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element("div",
                      {cls("card thanks"), part("thanks")},
                      {icon(ui, Icon::check), paragraph(view, "strong", thanks_words(view))});
}

}  // namespace

/// The question that is due, with its purpose. It is a form, so that Enter sends it, and because
/// Chromium keeps radio buttons that were outside of one for ever. A form of a dialog never leads
/// to another page, also where a server drew it and no script has come yet.
Node prompt_card(const View& view) {
    const engine::Prompt* prompt = due_prompt(view.state);
    if (prompt == nullptr) {
        return thanks(view);
    }
    Tree& ui = view.ui;
    const Words& words = view.words;
    const Write* write = find_write(view.state, WriteKind::answer);
    const bool busy = write != nullptr && write->failure == Failure::none;
    return ui.row(prompt->id,
                  "form",
                  {cls("card prompt"),
                   part("prompt"),
                   fixed("aria-labelledby", "prompt"),
                   fixed("method", "dialog"),
                   action(dom_action::answer_send)},
                  {ui.element("h3.label", {fixed("id", "prompt")}, {view.say(TextId::prompt)}),
                   incentive(view),
                   ui.element("fieldset",
                              {disabled(busy)},
                              {ui.element("legend", {}, {ui.text(words.name(prompt->question))}),
                               answer_face(view, *prompt)}),
                   write_problem(view, write),
                   busy ? paragraph(view, "busy", words.text(TextId::prompt_busy)) : buttons(view),
                   small_print(view, *prompt)});
}

}  // namespace spaarpas::view
