#include "view/parts/benefits.h"

#include "engine/rules/action_of.h"
#include "engine/rules/do/give.h"
#include "engine/rules/do/issue.h"
#include "engine/rules/do/level.h"
#include "engine/rules/do/multiply.h"
#include "engine/rules/do/perk.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

std::string boost_words(const View& view, const engine::Multiply& boost) {
    const std::string factor = view.words.factor(boost.bp);
    return boost.for_days > 0
               ? view.words.count(TextId::brings_boost, boost.for_days, {{"factor", factor}})
               : view.words.fill(TextId::brings_times, {{"factor", factor}});
}

std::string given_by(const View& view, const engine::Give& give) {
    const Words& words = view.words;
    if (give.rate) {
        return rate_words(view, give);
    }
    if (give.per_item > 0) {
        return words.with_amount(TextId::brings_item, give.unit, give.per_item);
    }
    const bool is_known = give.amount > 0 && give.per.empty();
    return is_known ? words.with_amount(TextId::brings, give.unit, give.amount) : std::string();
}

std::string named_words(const View& view, std::string_view name) {
    return view.words.fill(TextId::brings_named, {{"name", name}});
}

/// Empty where nothing is to be had, or nothing can be said beforehand.
std::string benefit_words(const View& view, const engine::Action& action) {
    const Words& words = view.words;
    if (const auto* give = engine::action_of<engine::Give>(action)) {
        return given_by(view, *give);
    }
    if (const auto* issue = engine::action_of<engine::Issue>(action)) {
        return named_words(view, words.offer(issue->offer));
    }
    if (const auto* level = engine::action_of<engine::ToLevel>(action)) {
        return words.fill(TextId::brings_level, {{"level", words.level(level->level)}});
    }
    if (const auto* perk = engine::action_of<engine::GivePerk>(action)) {
        const std::string_view name = words.perk(perk->id);
        return name == perk->id ? std::string() : named_words(view, name);
    }
    const auto* boost = engine::action_of<engine::Multiply>(action);
    return boost != nullptr ? boost_words(view, *boost) : std::string();
}

}  // namespace

std::string rate_words(const View& view, const engine::Give& give) {
    return view.words.with_amount(TextId::brings_rate,
                                  give.unit,
                                  give.rate->units,
                                  {{"money", view.words.money(give.rate->per_minor)}});
}

Nodes benefits(const View& view, const engine::Rule& rule) {
    Nodes lines;
    for (const engine::Action& action : rule.actions) {
        const std::string words = benefit_words(view, action);
        if (!words.empty()) {
            lines.push_back(view.ui.element(
                "p.prize",
                {},
                {icon(view.ui, Icon::gift), view.ui.element("span", {}, {view.ui.text(words)})}));
        }
    }
    return lines;
}

}  // namespace spaarpas::view
