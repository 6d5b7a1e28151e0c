#pragma once

#include <string>

#include "base/list.h"
#include "engine/decide/decision.h"
#include "view/parts/view.h"
#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// A decision as it may be told beforehand: without what secret rules do.
engine::Decision announced(const engine::Program& program, const engine::Decision& decision);

/// What a decision gives of the units that are held: `16 bonen en 1 stempel`; empty for nothing.
std::string given_words(const View& view, const engine::Decision& decision);
std::string given_words(const View& view, const base::List<wire::UnitAmount>& amounts);

}  // namespace spaarpas::view
