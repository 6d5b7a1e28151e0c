// The history: what happened, when, how much of each unit, and why.
#include "base/contains.h"
#include "view/cards/activity/title.h"
#include "view/cards/table.h"
#include "view/explain/receipt.h"
#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

using wire::EntryView;

Node when(const View& view, const EntryView& entry) {
    const Words& words = view.words;
    std::string text = words.date(entry.occurred_at_ms);
    if (entry.pending) {
        text += ", ";
        text += words.text(TextId::entry_pending);
    }
    return paragraph(view, "muted", text);
}

/// What the entry moved of the units that are held: `+42 bonen, -1 stempel`.
Node moved(const View& view, const EntryView& entry) {
    std::string text;
    bool plus = true;
    for (const wire::UnitAmount& of : entry.amounts) {
        if (of.amount == 0 || engine::is_counter(view.program(), of.unit)) {
            continue;
        }
        text += text.empty() ? "" : ", ";
        text += view.words.moved(of.unit, of.amount);
        plus = plus && of.amount > 0;
    }
    return text.empty()
               ? Node{}
               : view.ui.element(
                     "p", {plus ? cls("points plus") : cls("points")}, {view.ui.text(text)});
}

Node why_button(const View& view, const EntryView& entry, bool unfolded) {
    std::string label(view.words.text(TextId::why));
    label += ' ';
    label += entry_title(view, entry);
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

Node reasons(const View& view, const EntryView& entry) {
    const std::string id = "why-" + entry.id;
    return view.ui.element("div.unfolded", {attribute("id", id)}, {receipt(view, entry.trace)});
}

bool is_unfolded(const View& view, const EntryView& entry) {
    return base::contains(view.state.ui.explained, entry.id);
}

Node entry_row(const View& view, const EntryView& entry, bool unfolded) {
    const bool has_reasons = !entry.trace.empty();
    Tree& ui = view.ui;
    return ui.element(
        "li.entry::entry",
        {},
        {ui.element("div.what",
                    {},
                    {ui.element("h4", {}, {ui.text(entry_title(view, entry))}), when(view, entry)}),
         moved(view, entry),
         has_reasons ? why_button(view, entry, unfolded) : Node{},
         has_reasons && unfolded ? reasons(view, entry) : Node{}});
}

/// A row shows the entry, in the language and by the program of all of them, and its reasons.
void add_entry(const View& view, Rows& rows, const EntryView& entry) {
    const bool unfolded = is_unfolded(view, entry);
    const std::uint64_t revision = 2 * view.state.entries_revision + (unfolded ? 1 : 0);
    rows.add(entry.id, revision, [&] { return entry_row(view, entry, unfolded); });
}

Node rows(const View& view) {
    const History& history = *view.state.history.value;
    return view.ui.list(
        "ul", {cls("rows entries")}, {"entries", view.state.history_revision}, [&](Rows& shown) {
            for (const EntryView& entry : history.entries) {
                add_entry(view, shown, entry);
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

/// The history, with "why?" for each entry.
Node activity_card(const View& view) {
    Tree& ui = view.ui;
    return ui.element(
        "section.card::activity",
        {fixed("aria-labelledby", "activity")},
        {ui.element("h3.heading", {fixed("id", "activity")}, {view.say(TextId::activity)}),
         content(view),
         view.state.history.value ? more(view) : Node{}});
}

}  // namespace spaarpas::view
