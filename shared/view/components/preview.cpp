#include "view/components/preview.h"

#include <string_view>

#include "base/list.h"

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
loyalty::Cart product_cart(const State& state, const RootAttributes& product) {
    loyalty::CartLine line;
    line.id = "product";
    line.sku = product.sku;
    line.categories = split_words(product.categories);
    line.unit_price_minor = product.amount_minor;
    loyalty::Cart cart;
    cart.currency = product.currency.empty() ? state.program.value->currency : product.currency;
    cart.lines.push_back(std::move(line));
    return cart;
}

/// The facts of now: periods and dates are judged by this instant. A guest has empty facts.
loyalty::Facts facts_now(const State& state) {
    loyalty::Facts facts;
    if (joined_wallet(state) != nullptr) {
        facts = state.wallet.value->facts;
    }
    facts.at_ms = server_now_ms(state);
    return facts;
}

}  // namespace

Preview preview_of(const State& state, const Root& root) {
    Preview preview;
    const bool has_product = root.attributes.amount_minor > 0;
    if (!state.program.value || (!has_product && !state.cart)) {
        return preview;
    }
    const loyalty::Cart cart = has_product ? product_cart(state, root.attributes) : *state.cart;
    auto outcome = loyalty::order_outcome(*state.program.value, facts_now(state), cart);
    if (outcome.ok()) {
        preview.outcome = std::move(outcome.value());
    } else {
        preview.refusal = outcome.problems().front().code;
    }
    return preview;
}

}  // namespace spaarpas::view
