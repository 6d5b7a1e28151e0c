#pragma once

#include "engine/preview/preview.h"
#include "view/state/question.h"
#include "view/state/state.h"

namespace spaarpas::view {

// What the rules said of it; null where they have not.
const engine::Foretold* order_in(const engine::PreviewAnswer& answer, const Root& root);
const engine::VoucherDiscount* offer_in(const engine::PreviewAnswer& answer,
                                        const engine::Offer& offer);

}  // namespace spaarpas::view
