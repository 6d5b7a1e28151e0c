// The status: which one, how far to the next, until when, what it brings.
#include "view/components/tier.h"

#include <algorithm>

#include "view/components/cards.h"
#include "view/components/parts.h"

namespace spaarpas::view {

namespace {

const loyalty::Tier* find_tier(const View& view, std::string_view id) {
    if (!view.program().tiers) {
        return nullptr;
    }
    for (const loyalty::Tier& tier : view.program().tiers->levels) {
        if (tier.id == id) {
            return &tier;
        }
    }
    return nullptr;
}

Node perks(const View& view, const loyalty::Tier& tier) {
    Nodes items;
    if (tier.multiplier_bp > 10000) {
        items.push_back(view.ui.element(
            "li",
            {},
            {view.ui.text(view.words.fill(TextId::tier_multiplier,
                                          {{"factor", view.words.factor(tier.multiplier_bp)}}))}));
    }
    for (const loyalty::Perk& perk : tier.perks) {
        items.push_back(view.ui.element("li", {}, {view.ui.text(view.words.name(perk.name))}));
    }
    return items.empty() ? Node{} : view.ui.element("ul.perks", {}, items);
}

}  // namespace

std::string tier_progress_words(const View& view, const wire::TierStatus& status) {
    const Words& words = view.words;
    if (status.next.empty()) {
        return std::string(words.text(TextId::tier_top));
    }
    const std::string_view next = words.subject(status.next);
    switch (view.program().tiers->metric) {
        case loyalty::TierMetric::points:
            return words.with_points(TextId::tier_missing_points, status.missing, {{"tier", next}});
        case loyalty::TierMetric::orders:
            return words.count(TextId::tier_missing_orders, status.missing, {{"tier", next}});
        case loyalty::TierMetric::spend_minor:
            break;
    }
    return words.fill(TextId::tier_missing_spend,
                      {{"money", words.money(status.missing)}, {"tier", next}});
}

Node tier_progress(const View& view, const wire::TierStatus& status) {
    const std::string words = tier_progress_words(view, status);
    if (status.next.empty()) {
        return paragraph(view, "muted", words);
    }
    return view.ui.element(
        "div.towards",
        {},
        {paragraph(view, "", words), progress(view, status.metric, status.next_threshold, words)});
}

std::string_view tier_name(const View& view, const wire::TierStatus& status) {
    return status.tier.empty() ? view.words.text(TextId::tier_none)
                               : view.words.subject(status.tier);
}

Node tier_card(const View& view) {
    const std::optional<wire::TierStatus>& status = joined_wallet(view.state)->tier;
    if (!status || !view.program().tiers) {
        return {};
    }
    Tree& ui = view.ui;
    const loyalty::Tier* tier = find_tier(view, status->tier);
    const Node until =
        status->until_ms
            ? paragraph(view,
                        "muted",
                        view.words.fill(TextId::tier_until,
                                        {{"date", view.words.last_day(*status->until_ms)}}))
            : Node{};
    return ui.element(
        "section",
        {cls("card tier"), part("tier"), fixed("aria-labelledby", "tier")},
        {ui.element("h3.label", {fixed("id", "tier")}, {view.say(TextId::tier)}),
         ui.element("p.tier-name", {}, {icon(ui, Icon::star), ui.text(tier_name(view, *status))}),
         until,
         tier_progress(view, *status),
         tier != nullptr ? perks(view, *tier) : Node{}});
}

}  // namespace spaarpas::view
