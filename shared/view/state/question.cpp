#include "view/state/question.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/contains.h"
#include "base/list.h"
#include "json/message.h"

namespace spaarpas::view {

namespace {

base::List<std::string> split_words(std::string_view text) {
    base::List<std::string> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            out.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// One piece of the product, as a cart of its own.
engine::Cart product_cart(const State& state, const RootAttributes& product) {
    engine::CartLine line;
    line.id = "product";
    // What has no number of its own in the shop is told apart by nothing.
    line.sku = product.sku.empty() ? line.id : product.sku;
    line.categories = split_words(product.categories);
    line.unit_price_minor = product.amount_minor;
    engine::Cart cart;
    cart.currency = product.currency.empty() ? state.program.value->currency : product.currency;
    cart.lines.push_back(std::move(line));
    return cart;
}

/// What would be ordered by the program: the root's product, else the shop's cart. What a page
/// wrote into its attributes has to pass what its cart passed, or the rules would not read the
/// question.
std::optional<engine::Cart> cart_of(const State& state, const Root& root) {
    if (!state.program.value) {
        return std::nullopt;
    }
    if (root.attributes.amount_minor <= 0) {
        return state.cart;
    }
    engine::Cart cart = product_cart(state, root.attributes);
    const auto read =
        json::read_or_null<engine::Cart>(json::write_message(cart), json::UnknownFields::ignored);
    return read ? std::optional(std::move(cart)) : std::nullopt;
}

void ask_of_order(engine::PageQuestion& question, const State& state, const Root& root) {
    std::optional<engine::Cart> cart = cart_of(state, root);
    if (!cart || awaits_member(state)) {
        return;
    }
    question.orders.push_back({id_of_order(root), std::move(*cart)});
}

void ask_of_offer(engine::PageQuestion& question, const std::string& offer) {
    if (!base::contains(question.offers, offer)) {
        question.offers.push_back(offer);
    }
}

/// Of those that can be had, and of those that are had by the terms that the program still has.
void ask_of_offers(engine::PageQuestion& question, const State& state) {
    const wire::Wallet* wallet = joined_wallet(state);
    if (!state.cart || wallet == nullptr) {
        return;
    }
    question.cart = state.cart;
    for (const wire::Voucher& voucher : wallet->vouchers) {
        if (voucher.state == wire::VoucherState::issued &&
            voucher.issued_at_ms >= state.program.value->applies_from_ms) {
            ask_of_offer(question, voucher.offer);
        }
    }
    for (const engine::OfferState& offer : wallet->offers) {
        if (offer.can_have) {
            ask_of_offer(question, offer.offer);
        }
    }
}

/// The wallet's next step looks at the cart too, but it is no reason to load the rules.
bool has_offers_to_try(const State& state, const Root& root) {
    const bool is_wallet = root.kind == RootKind::wallet || root.kind == RootKind::panel;
    const bool is_cheap = !state.previews.in_page || state.previews.loaded;
    return root.kind == RootKind::redeem || (is_wallet && is_cheap);
}

}  // namespace

std::string id_of_order(const Root& root) {
    return std::to_string(root.id);
}

void ask_for(engine::PageQuestion& question, const State& state, const Root& root) {
    if (root.kind == RootKind::earn) {
        ask_of_order(question, state, root);
    } else if (has_offers_to_try(state, root)) {
        ask_of_offers(question, state);
    }
}

engine::PageQuestion question_about(const State& state) {
    engine::PageQuestion question;
    if (state.wallet.value) {
        question.facts = state.wallet.value->facts;
    }
    if (const wire::Wallet* wallet = joined_wallet(state)) {
        for (const engine::Balances& balances : wallet->balances) {
            question.balances.emplace_back(balances.unit, balances.available);
        }
    }
    return question;
}

bool has_order(const State& state, const Root& root) {
    return cart_of(state, root).has_value();
}

}  // namespace spaarpas::view
