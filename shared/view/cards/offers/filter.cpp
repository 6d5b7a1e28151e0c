#include "view/cards/offers/filter.h"

#include <algorithm>
#include <string_view>

#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// So few are seen at a glance.
constexpr std::size_t few = 5;

struct ReachRow {
    engine::Reach reach;
    std::string_view key;
    TextId text;
};

constexpr ReachRow reach_rows[] = {
    {engine::Reach::now, "now", TextId::offers_now},
    {engine::Reach::nearly, "nearly", TextId::offers_nearly},
    {engine::Reach::later, "later", TextId::offers_later},
};

bool has_any(const base::List<KnownOffer>& all, engine::Reach reach) {
    return std::any_of(
        all.begin(), all.end(), [&](const KnownOffer& known) { return known.reach == reach; });
}

Node choice(const View& view, std::string_view key, TextId text, bool chosen) {
    return view.ui.row(key,
                       "button",
                       {type("button"),
                        cls(chosen ? Name("chip chosen") : Name("chip")),
                        part("filter"),
                        action(dom_action::filter),
                        chosen ? fixed("aria-pressed", "true") : fixed("aria-pressed", "false")},
                       {view.say(text)});
}

}  // namespace

Reaches shown_reaches(const View& view, const base::List<KnownOffer>& all) {
    if (all.size() <= few) {
        return {};
    }
    for (const ReachRow& row : reach_rows) {
        if (row.key == view.state.ui.reach && has_any(all, row.reach)) {
            return {row.reach};
        }
    }
    return {};
}

Node offers_filter(const View& view, const base::List<KnownOffer>& all, const Reaches& shown) {
    if (all.size() <= few) {
        return {};
    }
    Nodes nodes = {choice(view, "all", TextId::offers_all, !shown.only)};
    for (const ReachRow& row : reach_rows) {
        if (has_any(all, row.reach)) {
            nodes.push_back(
                choice(view, row.key, row.text, shown.only && *shown.only == row.reach));
        }
    }
    return view.ui.element(
        "div.filter",
        {role("group"), attribute("aria-label", view.words.text(TextId::offers_filter))},
        nodes);
}

}  // namespace spaarpas::view
