// In the cart and at checkout: codes to use, and offers within reach.
#include "view/cards/offers/offers.h"
#include "view/cards/roots.h"
#include "view/cards/table.h"
#include "view/cards/vouchers/vouchers.h"
#include "view/parts/accent.h"
#include "view/parts/parts.h"
#include "view/parts/waiting.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

using wire::Voucher;
using wire::VoucherState;

Node voucher_row(const View& view, const Voucher& voucher) {
    const Words& words = view.words;
    const std::string label = words.fill(TextId::voucher_use_named, {{"code", voucher.code}});
    Tree& ui = view.ui;
    const bool is_new = voucher.code == view.state.ui.new_voucher;
    const bool reserved = voucher.state == VoucherState::reserved;
    return ui.row(voucher.code,
                  "li.voucher::voucher",
                  {is_new ? fixed("tabindex", "-1") : no_attribute(),
                   is_new ? fixed("data-mark", "new-voucher") : no_attribute()},
                  {ui.element("div.what",
                              {},
                              {ui.element("h3", {}, {ui.text(voucher_name(view, voucher))}),
                               ui.element("p.code::code", {}, {ui.text(voucher.code)})}),
                   reserved ? paragraph(view, "muted", words.text(TextId::voucher_reserved))
                            : button(view,
                                     dom_action::use_voucher,
                                     Weight::primary,
                                     {words.text(TextId::voucher_use), label, {}}),
                   way_back(view, voucher)});
}

Node vouchers(const View& view) {
    Nodes rows;
    for (const Voucher& voucher : joined_wallet(view.state)->vouchers) {
        if (is_usable(voucher)) {
            rows.push_back(voucher_row(view, voucher));
        }
    }
    return rows.empty() ? Node{} : view.ui.element("ul.rows", {}, rows);
}

/// What the member has to pay with, a line for each unit.
Nodes balances(const View& view) {
    Nodes lines;
    for (const engine::Unit& unit : view.program().units) {
        if (!engine::is_counter(view.program(), unit.id)) {
            lines.push_back(
                paragraph(view,
                          "cost",
                          view.words.amount(unit.id, balances_of(view.state, unit.id).available)));
        }
    }
    return lines;
}

}  // namespace

Node redeem_root(const View& view) {
    const bool ready = view.state.program.value && joined_wallet(view.state) != nullptr;
    if (!ready) {
        return {};
    }
    Tree& ui = view.ui;
    const Accent accent = accent_of(view.state);
    Nodes parts = {
        ui.element("h2.heading", {fixed("id", "redeem")}, {view.say(TextId::redeem_cart)})};
    for (const Node line : balances(view)) {
        parts.push_back(line);
    }
    for (const Node node :
         {vouchers(view), offers_in_reach(view), age_card(view), live_region(view)}) {
        if (node) {
            parts.push_back(node);
        }
    }
    return ui.element("section",
                      {cls("root redeem"),
                       part("redeem"),
                       language_of_root(view),
                       accent.red,
                       accent.green,
                       accent.blue,
                       fixed("aria-labelledby", "redeem")},
                      parts);
}

}  // namespace spaarpas::view
