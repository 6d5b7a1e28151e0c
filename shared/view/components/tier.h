#pragma once

#include <string>
#include <string_view>

#include "view/components/view.h"

namespace spaarpas::view {

/// `Goud`, or that there is no status yet.
std::string_view tier_name(const View& view, const wire::TierStatus& status);

/// `Nog € 45 tot Goud`, or that it is the highest.
std::string tier_progress_words(const View& view, const wire::TierStatus& status);

/// The same with a bar.
Node tier_progress(const View& view, const wire::TierStatus& status);

}  // namespace spaarpas::view
