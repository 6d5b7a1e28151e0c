// What happened since the member last looked.
#include "view/cards/notices/notices.h"

#include <algorithm>

#include "base/list.h"
#include "engine/rules/action_of.h"
#include "engine/rules/do/tell.h"
#include "view/cards/table.h"
#include "view/explain/explain.h"
#include "view/parts/parts.h"
#include "view/parts/steps.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

using engine::Code;

/// How a notice names what it is about.
using NameOf = std::string_view (Words::*)(std::string_view) const;

struct Row {
    Code code;
    TextId text;
    NameOf name;
};

/// What has words of its own as news; all else has those of the explanation.
constexpr Row rows[] = {
    {Code::reached, TextId::notice_reached, &Words::rule},
    {Code::level_reached, TextId::notice_level_reached, &Words::level},
    {Code::level_kept, TextId::notice_level_kept, &Words::level},
    {Code::level_lowered, TextId::notice_level_lowered, &Words::level},
    {Code::level_ended, TextId::notice_level_ended, &Words::level},
    {Code::voucher_issued, TextId::notice_voucher_issued, &Words::offer},
    {Code::perk_given, TextId::notice_perk_given, &Words::perk},
};

/// The message of a rule that tells something.
std::string message_of(const View& view, std::string_view id) {
    const engine::Rule* rule = engine::find_rule(view.program(), id);
    if (rule == nullptr) {
        return {};
    }
    for (const engine::Action& action : rule->actions) {
        if (const auto* tell = engine::action_of<engine::Tell>(action)) {
            return std::string(view.words.name(tell->text));
        }
    }
    return {};
}

std::string expired_words(const View& view, const engine::TraceStep& what) {
    const std::int64_t amount = number_of(what, "amount").value_or(0);
    return view.words.with_amount(TextId::notice_expired, what.unit, amount);
}

std::string words_of(const View& view, const engine::TraceStep& what) {
    const Words& words = view.words;
    if (what.code == Code::told) {
        return message_of(view, what.subject);
    }
    if (what.code == Code::expired && !what.unit.empty()) {
        return expired_words(view, what);
    }
    for (const Row& row : rows) {
        if (row.code == what.code) {
            return words.fill(row.text,
                              {{"subject", (words.*row.name)(what.subject)},
                               {"before", words.level(name_of_step(what, "before"))}});
        }
    }
    return explain_step(words, view.state, what);
}

Node notice_row(const View& view, const wire::Notice& notice, const std::string& text) {
    Tree& ui = view.ui;
    const std::string_view dismiss = view.words.text(TextId::notice_dismiss);
    const std::string label = std::string(dismiss) + ": " + text;
    return ui.row(notice.id,
                  "li.notice::notice",
                  {},
                  {icon(ui, Icon::spark),
                   ui.element("p", {}, {ui.text(text)}),
                   button(view, dom_action::dismiss, Weight::quiet, {dismiss, label, {}})});
}

}  // namespace

bool is_seen(const View& view, const wire::Notice& notice) {
    const base::List<std::string>& dismissed = view.state.ui.dismissed;
    return std::find(dismissed.begin(), dismissed.end(), notice.id) != dismissed.end();
}

/// What happened since: a milestone, a level, units that expired, a message.
Node notices_card(const View& view) {
    Nodes nodes;
    for (const wire::Notice& notice : joined_wallet(view.state)->notices) {
        const std::string text =
            is_seen(view, notice) ? std::string() : words_of(view, notice.what);
        if (!text.empty()) {
            nodes.push_back(notice_row(view, notice, text));
        }
    }
    return nodes.empty() ? Node{} : view.ui.element("ul.notices", {}, nodes);
}

}  // namespace spaarpas::view
