// The looks of offers: a coupon with what it takes off, a parcel, a product, an experience.
#include "view/cards/offers/picture.h"

#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

Node picture(const View& view, Name classes, const engine::Offer& offer, Node drawing) {
    return view.ui.element("div",
                           {cls(classes), part("picture"), fixed("aria-hidden", "true")},
                           {drawing, image(view, offer.image, 72)});
}

std::string percent_words(const Words& words, std::int64_t part_bp) {
    // A hundred hundredths are a factor of one.
    return words.fill(TextId::offers_percent, {{"percent", words.factor(part_bp * 100)}});
}

Node coupon(const View& view, const engine::Offer& offer, const engine::Discount& discount) {
    const Words& words = view.words;
    const std::string value = discount.amount_minor > 0 ? words.money(discount.amount_minor)
                                                        : percent_words(words, discount.percent_bp);
    return picture(
        view, "picture coupon", offer, view.ui.element("span.value", {}, {view.ui.text(value)}));
}

}  // namespace

Node offer_picture(const View& view, const engine::Offer& offer) {
    const engine::Gives& gives = offer.gives;
    Tree& ui = view.ui;
    if (!gives.discount) {
        const bool is_product = !gives.item.empty();
        return picture(view, "picture", offer, icon(ui, is_product ? Icon::bag : Icon::calendar));
    }
    return gives.discount->shipping ? picture(view, "picture", offer, icon(ui, Icon::parcel))
                                    : coupon(view, offer, *gives.discount);
}

}  // namespace spaarpas::view
