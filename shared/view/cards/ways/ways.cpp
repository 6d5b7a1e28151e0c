// How the member earns: what runs now, what is to do, and what is done.
#include "engine/rules/ways.h"

#include "view/cards/table.h"
#include "view/parts/asks.h"
#include "view/parts/benefits.h"
#include "view/parts/parts.h"
#include "view/parts/periods.h"

namespace spaarpas::view {

namespace {

Node title(const View& view, const engine::Rule& rule) {
    return view.ui.element("h4", {}, {view.ui.text(view.words.name(rule.name))});
}

/// A boost that runs; of a secret rule it is said what it does, not why.
Node boost_row(const View& view, const engine::Boost& boost) {
    const engine::Rule* rule = engine::find_rule(view.program(), boost.rule);
    const bool named = rule != nullptr && !rule->secret && !rule->name.empty();
    const std::string words =
        view.words.fill(TextId::brings_times, {{"factor", view.words.factor(boost.bp)}});
    Tree& ui = view.ui;
    return ui.row(boost.rule + boost.unit,
                  "li",
                  {part("way")},
                  {named ? title(view, *rule) : Node{},
                   ui.element("p.reached", {}, {icon(ui, Icon::spark), ui.text(words)}),
                   validity(view, boost.until_ms)});
}

/// For what it waits: something that it asks, or the next period of its limit.
std::string waits_words(const View& view, const engine::TraceStep& why) {
    const Words& words = view.words;
    if (why.code != engine::Code::limit_reached) {
        return ask_words(words, why);
    }
    const std::int64_t limit = number_of(why, "limit").value_or(0);
    return words.fill(
        TextId::ways_limit,
        {{"limit", words.amount(why.unit, limit)}, {"per", period_words(words, why)}});
}

/// How it stands: done, waiting for something, or running until a date.
Node standing(const View& view, const engine::Way& way) {
    Tree& ui = view.ui;
    if (way.done) {
        return ui.element("p.reached", {}, {icon(ui, Icon::check), view.say(TextId::ways_done)});
    }
    return way.waits.empty() ? validity(view, way.until_ms)
                             : paragraph(view, "muted", waits_words(view, way.waits.front()));
}

Node way_row(const View& view, const engine::Rule& rule, const engine::Way& way) {
    Nodes parts = {title(view, rule)};
    for (const Node line : benefits(view, rule)) {
        parts.push_back(line);
    }
    parts.push_back(standing(view, way));
    return view.ui.row(rule.id, "li", {part("way")}, parts);
}

void add_ways(const View& view, bool done, Nodes& rows) {
    for (const engine::Way& way : joined_wallet(view.state)->ways) {
        const engine::Rule* rule = engine::find_rule(view.program(), way.rule);
        if (rule != nullptr && way.done == done) {
            rows.push_back(way_row(view, *rule, way));
        }
    }
}

}  // namespace

Node ways_card(const View& view) {
    Nodes rows;
    for (const engine::Boost& boost : joined_wallet(view.state)->facts.boosts) {
        rows.push_back(boost_row(view, boost));
    }
    add_ways(view, false, rows);
    add_ways(view, true, rows);
    if (rows.empty()) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element("section.card::ways",
                      {fixed("aria-labelledby", "ways")},
                      {ui.element("h3.heading", {fixed("id", "ways")}, {view.say(TextId::ways)}),
                       ui.element("ul.rows", {}, rows)});
}

}  // namespace spaarpas::view
