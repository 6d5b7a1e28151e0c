// What a milestone brings, in words.
#include "engine/rules/do/give.h"
#include "engine/rules/do/issue.h"
#include "engine/rules/do/level.h"
#include "engine/rules/do/multiply.h"
#include "engine/rules/do/perk.h"
#include "view/cards/milestones/milestones.h"
#include "view/parts/actions.h"

namespace spaarpas::view {

namespace {

std::string boost_words(const View& view, const engine::Multiply& boost) {
    return boost.for_days > 0 ? view.words.count(TextId::milestones_gives_boost,
                                                 boost.for_days,
                                                 {{"factor", view.words.factor(boost.bp)}})
                              : std::string();
}

std::string named_words(const View& view, std::string_view name) {
    return view.words.fill(TextId::milestones_gives_named, {{"name", name}});
}

}  // namespace

std::string benefit_words(const View& view, const engine::Action& action) {
    const Words& words = view.words;
    if (const auto* give = action_of<engine::Give>(action)) {
        return give->amount > 0
                   ? words.with_amount(TextId::milestones_gives, give->unit, give->amount)
                   : std::string();
    }
    if (const auto* issue = action_of<engine::Issue>(action)) {
        return named_words(view, words.offer(issue->offer));
    }
    if (const auto* level = action_of<engine::ToLevel>(action)) {
        return words.fill(TextId::milestones_gives_level, {{"level", words.level(level->level)}});
    }
    if (const auto* perk = action_of<engine::GivePerk>(action)) {
        const std::string_view name = words.perk(perk->id);
        return name == perk->id ? std::string() : named_words(view, name);
    }
    const auto* boost = action_of<engine::Multiply>(action);
    return boost != nullptr ? boost_words(view, *boost) : std::string();
}

}  // namespace spaarpas::view
