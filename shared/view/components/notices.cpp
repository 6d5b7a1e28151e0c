// What happened since the member last looked.
#include <algorithm>
#include <optional>

#include "base/list.h"
#include "view/components/cards.h"
#include "view/components/explain.h"
#include "view/components/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

struct Row {
    std::string_view code;
    TextId text;
};

constexpr Row rows[] = {
    {"milestone_reached", TextId::notice_milestone_reached},
    {"tier_reached", TextId::notice_tier_reached},
    {"tier_lowered", TextId::notice_tier_lowered},
    {"points_expiring", TextId::notice_points_expiring},
    {"points_expired", TextId::notice_points_expired},
    {"voucher_expiring", TextId::notice_voucher_expiring},
};

std::int64_t points_of(const wire::Notice& notice) {
    for (const auto& [name, number] : notice.numbers) {
        if (name == "points") {
            return number;
        }
    }
    return 0;
}

/// A notice without words of its own has those of the explanation with its code.
std::string words_of(const View& view, const wire::Notice& notice) {
    for (const Row& row : rows) {
        if (row.code == notice.code) {
            return view.words.with_points(
                row.text, points_of(notice), {{"subject", view.words.subject(notice.subject)}});
        }
    }
    const loyalty::TraceStep step{notice.code, notice.subject, notice.numbers, notice.names};
    return explain_step(view.words, view.state, step);
}

Node notice_row(const View& view, const wire::Notice& notice, const std::string& text) {
    Tree& ui = view.ui;
    const Words& words = view.words;
    const std::string label = std::string(words.text(TextId::dismiss)) + ": " + text;
    return ui.row(
        notice.id,
        "li.notice::notice",
        {},
        {icon(ui, Icon::spark),
         ui.element("p", {}, {ui.text(text)}),
         button(
             view, dom_action::dismiss, Weight::quiet, {words.text(TextId::dismiss), label, {}})});
}

}  // namespace

Node notice_list(const View& view) {
    const base::List<std::string>& dismissed = view.state.ui.dismissed;
    Nodes nodes;
    for (const wire::Notice& notice : joined_wallet(view.state)->notices) {
        const bool seen =
            std::find(dismissed.begin(), dismissed.end(), notice.id) != dismissed.end();
        const std::string text = seen ? std::string() : words_of(view, notice);
        if (!text.empty()) {
            nodes.push_back(notice_row(view, notice, text));
        }
    }
    return nodes.empty() ? Node{} : view.ui.element("ul.notices", {}, nodes);
}

}  // namespace spaarpas::view
