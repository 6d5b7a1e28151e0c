#include "view/parts/preview.h"

namespace spaarpas::view {

const engine::Foretold* order_in(const engine::PreviewAnswer& answer, const Root& root) {
    const std::string id = id_of_order(root);
    for (const engine::Foretold& foretold : answer.events) {
        if (foretold.id == id) {
            return &foretold;
        }
    }
    return nullptr;
}

const engine::VoucherDiscount* offer_in(const engine::PreviewAnswer& answer,
                                        const engine::Offer& offer) {
    for (const engine::OfferInCart& tried : answer.offers) {
        if (tried.offer == offer.id) {
            return &tried.discount;
        }
    }
    return nullptr;
}

}  // namespace spaarpas::view
