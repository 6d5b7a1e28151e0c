#include "view/parts/preview.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/list.h"
#include "engine/decide/advance.h"

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
    line.sku = product.sku;
    line.categories = split_words(product.categories);
    line.unit_price_minor = product.amount_minor;
    engine::Cart cart;
    cart.currency = product.currency.empty() ? state.program.value->currency : product.currency;
    cart.lines.push_back(std::move(line));
    return cart;
}

engine::Event order_of(const State& state, engine::Cart cart) {
    engine::Event order;
    order.id = "preview";
    order.kind = engine::event_order;
    order.source = order.id;
    order.at_ms = server_now_ms(state);
    order.cart = std::move(cart);
    if (const wire::Wallet* wallet = joined_wallet(state)) {
        for (const engine::Balances& balances : wallet->balances) {
            order.balances.emplace_back(balances.unit, balances.available);
        }
    }
    return order;
}

}  // namespace

engine::Facts facts_now(const State& state) {
    engine::Facts facts;
    if (const wire::Wallet* wallet = joined_wallet(state)) {
        facts = wallet->facts;
    }
    const engine::Versions versions{&*state.program.value};
    // Facts that cannot be advanced are refused by the decision that is asked for with them.
    static_cast<void>(engine::advance(versions, facts, server_now_ms(state)));
    return facts;
}

Preview preview_of(const State& state, const Root& root) {
    Preview preview;
    const bool has_product = root.attributes.amount_minor > 0;
    if (!state.program.value || (!has_product && !state.cart)) {
        return preview;
    }
    engine::Cart cart = has_product ? product_cart(state, root.attributes) : *state.cart;
    auto decision =
        engine::decide(*state.program.value, facts_now(state), order_of(state, std::move(cart)));
    if (decision.ok()) {
        preview.decision = std::move(decision.value());
    } else {
        preview.refusal = decision.problems().front().code;
    }
    return preview;
}

}  // namespace spaarpas::view
