// What the member has told and agreed to, with the way to take it back.
#include <algorithm>
#include <cstdlib>

#include "base/contains.h"
#include "view/cards/table.h"
#include "view/format/date.h"
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

/// One thing that was answered, as the question has it.
std::string_view option_words(const View& view, const engine::Prompt& prompt, std::string_view id) {
    for (const engine::PromptOption& option : prompt.options) {
        if (option.id == id) {
            return view.words.name(option.label);
        }
    }
    return id;
}

/// What was answered, and what for.
Node told(const View& view, const engine::Answered& answered) {
    const engine::Prompt* prompt = engine::find_prompt(view.program(), answered.prompt);
    if (prompt == nullptr) {
        return {};
    }
    std::string words;
    for (const std::string& option : answered.options) {
        words += words.empty() ? "" : ", ";
        words += prompt->kind == engine::PromptKind::month
                     ? month_name(std::strtol(option.c_str(), nullptr, 10), view.words.language())
                     : option_words(view, *prompt, option);
    }
    const std::string purpose =
        view.words.fill(TextId::prompt_purpose, {{"purpose", view.words.name(prompt->purpose)}});
    return view.ui.element(
        "div", {}, {paragraph(view, "strong", words), paragraph(view, "muted", purpose)});
}

/// The receipt of a consent; nothing where the server does not say.
Node receipt(const View& view, const std::string& purpose) {
    for (const wire::ConsentGiven& given : joined_wallet(view.state)->consents_given) {
        if (given.purpose == purpose) {
            return paragraph(
                view,
                "muted",
                view.words.fill(TextId::consents_given, {{"date", view.words.date(given.at_ms)}}));
        }
    }
    return {};
}

/// A question that was answered is named by itself; a purpose of the shop's own is its own name.
Node told_row(const View& view, const std::string& purpose, Node answer, bool agreed) {
    const std::string_view name = view.words.prompt(purpose);
    return view.ui.row(purpose,
                       "li.entry::consent",
                       {},
                       {view.ui.element("div.what",
                                        {},
                                        {view.ui.element("h4", {}, {view.ui.text(name)}),
                                         answer,
                                         agreed ? receipt(view, purpose) : Node{}}),
                        agreed ? way_back(view, purpose, name) : Node{}});
}

}  // namespace

/// What the member has told and agreed to, each with the way to take it back.
Node consents_card(const View& view) {
    const wire::Wallet& wallet = *joined_wallet(view.state);
    Nodes rows;
    for (const engine::Answered& answered : wallet.facts.answers) {
        const bool agreed = base::contains(wallet.consents, answered.prompt);
        if (!agreed && engine::find_prompt(view.program(), answered.prompt) == nullptr) {
            continue;  // a question that the program does not have any more has no words
        }
        rows.push_back(told_row(view, answered.prompt, told(view, answered), agreed));
    }
    for (const std::string& purpose : wallet.consents) {
        const bool has_answer = std::any_of(
            wallet.facts.answers.begin(), wallet.facts.answers.end(), [&](const auto& answered) {
                return answered.prompt == purpose;
            });
        if (!has_answer) {
            rows.push_back(told_row(view, purpose, Node{}, true));
        }
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
