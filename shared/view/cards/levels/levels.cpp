// The levels: which one, how far to the next, until when, what keeps it and what it brings.
#include "view/cards/levels/levels.h"

#include <algorithm>

#include "base/list.h"
#include "engine/condition/level.h"
#include "view/cards/table.h"
#include "view/parts/asks.h"
#include "view/parts/parts.h"
#include "view/parts/periods.h"
#include "view/parts/steps.h"

namespace spaarpas::view {

namespace {

Node item(const View& view, std::string_view text) {
    return view.ui.element("li", {}, {view.ui.text(text)});
}

/// Whether the wallet says that the rule can still do something for the member.
bool can_reach(const State& state, const engine::Rule& rule) {
    const base::List<std::string>& rules = joined_wallet(state)->rules;
    return std::find(rules.begin(), rules.end(), rule.id) != rules.end();
}

/// A rule that is a way to earn because of the level, and that may be told.
bool is_brought_by(const View& view, const engine::Rule& rule, std::string_view level) {
    return !rule.secret && !rule.name.empty() && rule.condition &&
           engine::asks_for_level(*rule.condition, level) && can_reach(view.state, rule);
}

/// The perks that have a name and the rules that ask for the level.
Node perks(const View& view, const engine::Level& level) {
    Nodes items;
    for (const engine::Rule& rule : view.program().rules) {
        if (is_brought_by(view, rule, level.id)) {
            items.push_back(item(view, view.words.name(rule.name)));
        }
    }
    for (const std::string& perk : level.perks) {
        const std::string_view name = view.words.perk(perk);
        if (name != perk) {
            items.push_back(item(view, name));
        }
    }
    return items.empty() ? Node{} : view.ui.element("ul.perks", {}, items);
}

/// A sentence about what an ask still misses, with and without the period in which it counts.
struct MissingTexts {
    TextId alone;
    TextId over;
};

/// What an ask still misses of a figure on the way to a level; empty for an ask that is no figure,
/// or is met. A rolling number of days goes without saying.
std::string missing_words(const View& view,
                          const engine::TraceStep& why,
                          const MissingTexts& texts,
                          std::string_view level) {
    const std::int64_t missing = number_of(why, "missing").value_or(0);
    if (missing <= 0) {
        return {};
    }
    const bool rolls = name_of_step(why, "over") == "days";
    const std::string over = rolls ? std::string() : window_words(view.words, why);
    return view.words.fill(over.empty() ? texts.alone : texts.over,
                           {{"missing", view.words.amount(name_of_step(why, "unit"), missing)},
                            {"over", over},
                            {"level", level}});
}

/// What an ask says, with a bar where it can be measured; `level` is what it leads to.
Node way(const View& view,
         Selector what,
         const engine::Ask& ask,
         std::string_view words,
         std::string_view level) {
    const auto target = number_of(ask.why, "at_least");
    const auto missing = number_of(ask.why, "missing");
    if (!target || !missing) {
        return view.ui.element(what, {}, {paragraph(view, "", words)});
    }
    const Gauge gauge{level, words, *target - *missing, *target};
    return view.ui.element(what, {}, {for_eyes(view, "", words), progress(view, gauge)});
}

/// The only thing that the next level asks, as one sentence.
Node one_ask(const View& view, const engine::LevelStatus& status, const engine::Ask& ask) {
    const std::string missing = missing_words(view,
                                              ask.why,
                                              {TextId::levels_missing, TextId::levels_missing_over},
                                              view.words.level(status.next));
    const std::string words = missing.empty() ? ask_words(view.words, ask) : missing;
    return way(view, "div.towards", ask, words, view.words.level(status.next));
}

/// One of several things, met or not.
Node ask_row(const View& view, const engine::Ask& ask, std::string_view level) {
    Tree& ui = view.ui;
    const std::string words = ask_words(view.words, ask);
    if (words.empty()) {
        return {};
    }
    return ask.holds ? ui.element("p.reached", {}, {icon(ui, Icon::check), ui.text(words)})
                     : way(view, "div", ask, words, level);
}

Node several_asks(const View& view, const engine::LevelStatus& status) {
    const std::string title =
        view.words.fill(TextId::levels_next, {{"level", view.words.level(status.next)}});
    Nodes rows = {paragraph(view, "", title)};
    for (const engine::Ask& ask : status.to_rise) {
        if (const Node row = ask_row(view, ask, view.words.level(status.next))) {
            rows.push_back(row);
        }
    }
    return view.ui.element("div.towards", {}, rows);
}

/// What would keep the level for longer, where it ends and something is missing for that.
Node keeping(const View& view, const engine::LevelStatus& status) {
    constexpr MissingTexts texts{TextId::levels_keep, TextId::levels_keep_over};
    if (!status.until_ms) {
        return {};
    }
    for (const engine::Ask& ask : status.to_keep) {
        const std::string missing =
            ask.holds ? std::string()
                      : missing_words(view, ask.why, texts, level_name(view, status));
        if (!missing.empty()) {
            return paragraph(view, "muted", missing);
        }
    }
    return {};
}

Node ladder_step(const View& view,
                 const engine::LevelStatus& status,
                 const engine::LadderStep& step,
                 bool passed) {
    Tree& ui = view.ui;
    const bool held = step.level == status.level;
    Nodes parts = {ui.element("h4", {}, {ui.text(view.words.level(step.level))})};
    if (held || passed) {
        const TextId text = held ? TextId::levels_held : TextId::levels_passed;
        parts.push_back(ui.element("p.reached", {}, {icon(ui, Icon::check), view.say(text)}));
    } else {
        for (const engine::Ask& ask : step.asks) {
            parts.push_back(paragraph(view, "muted", ask_words(view.words, ask)));
        }
    }
    const engine::Level* level = engine::find_level(view.program(), step.level).level;
    parts.push_back(level != nullptr ? perks(view, *level) : Node{});
    return ui.row(step.level, "li", {held ? cls("held") : no_attribute()}, parts);
}

/// All levels side by side: what each asks, and what it brings.
Node ladder(const View& view, const engine::LevelStatus& status) {
    if (status.ladder.size() < 2) {
        return {};
    }
    Tree& ui = view.ui;
    Nodes steps;
    bool passed = !status.level.empty();
    for (const engine::LadderStep& step : status.ladder) {
        passed = passed && step.level != status.level;
        steps.push_back(ladder_step(view, status, step, passed));
    }
    return ui.element("details.ladder::ladder",
                      {},
                      {ui.element("summary", {}, {view.say(TextId::levels_ladder)}),
                       ui.element("ol.steps", {}, steps)});
}

/// A set's own name tells it from others; one alone is the status.
std::string_view title_of(const View& view, const engine::TierSet* set) {
    const bool named = set != nullptr && !set->name.empty() && view.program().tiers.size() > 1;
    return named ? view.words.name(set->name) : view.words.text(TextId::levels);
}

/// `id` tells the headings of several sets apart.
Node level_card(const View& view, const engine::LevelStatus& status, const std::string& id) {
    Tree& ui = view.ui;
    const engine::Level* level = engine::find_level(view.program(), status.level).level;
    return ui.element(
        "section",
        {cls("card tier"), part("tier"), attribute("aria-labelledby", id)},
        {ui.element("h3.label",
                    {attribute("id", id)},
                    {ui.text(title_of(view, engine::find_tier_set(view.program(), status.set)))}),
         ui.element("p.tier-name", {}, {icon(ui, Icon::star), ui.text(level_name(view, status))}),
         validity(view, status.until_ms),
         level_progress(view, status),
         keeping(view, status),
         level != nullptr ? perks(view, *level) : Node{},
         ladder(view, status)});
}

}  // namespace

std::string_view level_name(const View& view, const engine::LevelStatus& status) {
    return status.level.empty() ? view.words.text(TextId::levels_none)
                                : view.words.level(status.level);
}

Node level_progress(const View& view, const engine::LevelStatus& status) {
    if (status.next.empty()) {
        return paragraph(view, "muted", view.words.text(TextId::levels_top));
    }
    if (status.to_rise.empty()) {
        return {};
    }
    return status.to_rise.size() == 1 ? one_ask(view, status, status.to_rise.front())
                                      : several_asks(view, status);
}

/// One card a tier set: the level, what lifts to the next one, what keeps it, what it brings.
Node levels_card(const View& view) {
    const base::List<engine::LevelStatus>& all = joined_wallet(view.state)->levels;
    Nodes cards;
    for (const engine::LevelStatus& status : all) {
        const std::string id = cards.empty() ? "tier" : "tier-" + status.set;
        cards.push_back(level_card(view, status, id));
    }
    if (cards.size() == 1) {
        return cards.front();
    }
    return cards.empty() ? Node{} : view.ui.element("div.section", {}, cards);
}

}  // namespace spaarpas::view
