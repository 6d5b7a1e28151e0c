// The forms of a milestone.
#include <algorithm>
#include <string>

#include "view/cards/milestones/milestones.h"
#include "view/parts/parts.h"
#include "view/parts/streaks.h"

namespace spaarpas::view {

namespace {

using engine::MilestoneStatus;

/// More places than these are not counted at a glance.
constexpr std::int64_t most_places = 12;

std::string way_words(const View& view, const engine::Rule& rule, const MilestoneStatus& status) {
    const Words& words = view.words;
    if (const engine::StreakOf* streak = streak_of(rule)) {
        const TextId text = streak->each == engine::Period::week ? TextId::milestones_weeks
                                                                 : TextId::milestones_months;
        return words.count(text, status.target, {{"done", words.number(status.progress)}});
    }
    const std::int64_t progress = std::max<std::int64_t>(0, status.progress);
    const std::string done =
        words.is_money(status.unit) ? words.money(progress) : words.number(progress);
    return words.fill(TextId::milestones_progress,
                      {{"done", done}, {"target", words.amount(status.unit, status.target)}});
}

/// A circle of a length of a hundred, of which a part is drawn.
Node ring(const View& view, const Gauge& gauge) {
    Tree& ui = view.ui;
    const auto circle = [&](Selector what, Attribute length) {
        return ui.svg(what,
                      {fixed("cx", "32"),
                       fixed("cy", "32"),
                       fixed("r", "28"),
                       fixed("pathLength", "100"),
                       length});
    };
    const Node drawing = ui.svg(
        "svg.ring",
        {fixed("viewBox", "0 0 64 64"), fixed("aria-hidden", "true"), fixed("focusable", "false")},
        {circle("circle.track", no_attribute()),
         circle("circle.done", variable("--spp-fill", percent_of(gauge)))});
    return view::gauge(view, "gauge", gauge, {drawing});
}

/// Of gold for what was reached.
Node medal(const View& view, Icon which, bool reached) {
    return view.ui.element(
        "div",
        {reached ? cls("medal gold") : cls("medal"), fixed("aria-hidden", "true")},
        {icon(view.ui, which)});
}

}  // namespace

Node milestone_object(const View& view, const engine::Rule& rule, const MilestoneStatus& status) {
    if (!status.open) {
        return medal(view, Icon::check, true);
    }
    const bool is_streak = streak_of(rule) != nullptr;
    if (status.unit.empty() && !is_streak) {
        return medal(view, Icon::star, status.times > 0);
    }
    const std::string words = way_words(view, rule, status);
    const Gauge gauge{view.words.name(rule.name), words, status.progress, status.target};
    const bool is_round = status.target > most_places || view.words.is_money(status.unit);
    const Name form = is_streak ? Name("gauge in-a-row") : Name("gauge");
    const Node drawing =
        is_round ? ring(view, gauge)
                 : view::gauge(view, form, gauge, {places(view, gauge.done, gauge.target)});
    return view.ui.element("div",
                           {is_round ? cls("object round") : cls("object")},
                           {drawing, for_eyes(view, "", words)});
}

}  // namespace spaarpas::view
