#pragma once

#include <optional>

#include "view/parts/offers.h"
#include "view/parts/view.h"

namespace spaarpas::view {

/// Which offers are shown.
///
/// *Shape*: `only` is missing for all.
struct Reaches {
    std::optional<engine::Reach> only;
    [[nodiscard]] bool has(engine::Reach reach) const { return !only || *only == reach; }
};

/// Those that the shopper asked for; all where there are none of them, or too few to choose among.
Reaches shown_reaches(const View& view, const base::List<KnownOffer>& all);

/// The buttons that choose among them, `shown` being chosen; no node where there are too few.
Node offers_filter(const View& view, const base::List<KnownOffer>& all, const Reaches& shown);

}  // namespace spaarpas::view
