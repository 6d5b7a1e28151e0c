// The history: what happened, when, how many points, and why.
#include <algorithm>

#include "base/list.h"
#include "view/components/cards.h"
#include "view/components/explain.h"
#include "view/components/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

using loyalty::EntryKind;

std::string accrual_title(const View& view, const wire::EntryView& entry) {
    const Words& words = view.words;
    const auto is = [&](const auto& item) { return item.id == entry.subject; };
    const loyalty::Program& program = view.program();
    if (std::any_of(program.milestones.begin(), program.milestones.end(), is)) {
        return words.fill(TextId::entry_milestone, {{"milestone", words.subject(entry.subject)}});
    }
    if (std::any_of(program.prompts.begin(), program.prompts.end(), is)) {
        return std::string(words.text(TextId::entry_prompt));
    }
    if (!entry.order_id.empty()) {
        return words.fill(TextId::entry_order, {{"order", entry.order_id}});
    }
    return std::string(entry.subject.empty() ? words.text(TextId::entry_accrual)
                                             : words.subject(entry.subject));
}

/// What it was, with the name of the reward where there is one.
std::string with_subject(const View& view, TextId text, const wire::EntryView& entry) {
    std::string out(view.words.text(text));
    const std::string_view name = view.words.subject(entry.subject);
    if (!entry.subject.empty() && name != entry.subject) {
        out += ": ";
        out += name;
    }
    return out;
}

std::string title_of(const View& view, const wire::EntryView& entry) {
    const Words& words = view.words;
    switch (entry.kind) {
        case EntryKind::accrual:
            return accrual_title(view, entry);
        case EntryKind::release:
            return std::string(words.text(TextId::entry_release));
        case EntryKind::redemption:
            return with_subject(view, TextId::entry_redemption, entry);
        case EntryKind::redemption_cancelled:
            return with_subject(view, TextId::entry_redemption_cancelled, entry);
        case EntryKind::reversal:
            return entry.order_id.empty()
                       ? std::string(words.text(TextId::entry_reversal))
                       : words.fill(TextId::entry_reversal_order, {{"order", entry.order_id}});
        case EntryKind::expiry:
            return std::string(words.text(TextId::entry_expiry));
        case EntryKind::adjustment:
            break;
    }
    return std::string(words.text(TextId::entry_adjustment));
}

std::string signed_points(const View& view, std::int64_t points) {
    return points > 0 ? "+" + view.words.points(points) : view.words.points(points);
}

Node when(const View& view, const wire::EntryView& entry) {
    const Words& words = view.words;
    std::string text = words.date(entry.occurred_at_ms);
    if (entry.pending) {
        text += ", ";
        text += words.text(TextId::entry_pending);
    }
    return paragraph(view, "muted", text);
}

Node why_button(const View& view, const wire::EntryView& entry, bool unfolded) {
    std::string label(view.words.text(TextId::why));
    label += ' ';
    label += title_of(view, entry);
    const std::string id = "why-" + entry.id;
    return view.ui.element(
        "button",
        {type("button"),
         cls("button quiet why"),
         part("button"),
         action(dom_action::why),
         attribute("aria-label", label),
         unfolded ? fixed("aria-expanded", "true") : fixed("aria-expanded", "false"),
         unfolded ? attribute("aria-controls", id) : no_attribute()},
        {view.say(TextId::why), icon(view.ui, Icon::chevron)});
}

Node reasons(const View& view, const wire::EntryView& entry) {
    const std::string id = "why-" + entry.id;
    return view.ui.element("div.unfolded", {attribute("id", id)}, {explanation(view, entry.trace)});
}

Node entry_row(const View& view, const wire::EntryView& entry) {
    const base::List<std::string>& explained = view.state.ui.explained;
    const bool unfolded =
        std::find(explained.begin(), explained.end(), entry.id) != explained.end();
    const bool has_reasons = !entry.trace.empty();
    Tree& ui = view.ui;
    return ui.row(
        entry.id,
        "li.entry::entry",
        {},
        {ui.element("div.what",
                    {},
                    {ui.element("h4", {}, {ui.text(title_of(view, entry))}), when(view, entry)}),
         ui.element("p",
                    {entry.points > 0 ? cls("points plus") : cls("points")},
                    {ui.text(signed_points(view, entry.points))}),
         has_reasons ? why_button(view, entry, unfolded) : Node{},
         has_reasons && unfolded ? reasons(view, entry) : Node{}});
}

Node rows(const View& view) {
    const History& history = *view.state.history.value;
    return view.ui.list(
        "ul", {cls("rows entries")}, {"entries", view.state.history_revision}, [&](Nodes& nodes) {
            for (const wire::EntryView& entry : history.entries) {
                nodes.push_back(entry_row(view, entry));
            }
        });
}

Node more(const View& view) {
    if (view.state.history.phase == LoadPhase::loading) {
        return paragraph(view, "busy", view.words.text(TextId::activity_loading));
    }
    return view.state.history.value->next_cursor.empty()
               ? Node{}
               : button(view,
                        dom_action::more_entries,
                        Weight::secondary,
                        {view.words.text(TextId::activity_more), {}, {}});
}

Node failed(const View& view) {
    return view.ui.element("div.problem",
                           {},
                           {paragraph(view, "", view.words.text(TextId::activity_failed)),
                            button(view,
                                   dom_action::retry,
                                   Weight::secondary,
                                   {view.words.text(TextId::retry), {}, {}})});
}

Node content(const View& view) {
    const Loaded<History>& history = view.state.history;
    if (!history.value) {
        return history.phase == LoadPhase::failed
                   ? failed(view)
                   : paragraph(view, "busy", view.words.text(TextId::activity_loading));
    }
    return history.value->entries.empty()
               ? paragraph(view, "muted", view.words.text(TextId::activity_empty))
               : rows(view);
}

}  // namespace

Node activity_list(const View& view) {
    Tree& ui = view.ui;
    return ui.element(
        "section.card::activity",
        {fixed("aria-labelledby", "activity")},
        {ui.element("h3.heading", {fixed("id", "activity")}, {view.say(TextId::section_activity)}),
         content(view),
         view.state.history.value ? more(view) : Node{}});
}

}  // namespace spaarpas::view
