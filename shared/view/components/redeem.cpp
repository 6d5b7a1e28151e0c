// In the cart and at checkout: codes to use, and rewards within reach.
#include "view/components/accent.h"
#include "view/components/cards.h"
#include "view/components/condition.h"
#include "view/components/offers.h"
#include "view/components/parts.h"
#include "view/components/roots.h"
#include "view/components/vouchers.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

Node voucher_row(const View& view, const wire::Voucher& voucher) {
    const Words& words = view.words;
    const std::string label = words.fill(TextId::voucher_use_named, {{"code", voucher.code}});
    Tree& ui = view.ui;
    const bool is_new = voucher.code == view.state.ui.new_voucher;
    const bool reserved = voucher.state == wire::VoucherState::reserved;
    return ui.row(voucher.code,
                  "li.voucher::voucher",
                  {is_new ? fixed("tabindex", "-1") : no_attribute(),
                   is_new ? fixed("data-mark", "new-voucher") : no_attribute()},
                  {ui.element("div.what",
                              {},
                              {ui.element("h3", {}, {ui.text(words.subject(voucher.reward))}),
                               ui.element("p.code::code", {}, {ui.text(voucher.code)})}),
                   reserved ? paragraph(view, "muted", words.text(TextId::voucher_reserved))
                            : button(view,
                                     dom_action::use_voucher,
                                     Weight::primary,
                                     {words.text(TextId::voucher_use), label, {}})});
}

Node vouchers(const View& view) {
    Nodes rows;
    for (const wire::Voucher& voucher : joined_wallet(view.state)->vouchers) {
        if (is_usable(voucher)) {
            rows.push_back(voucher_row(view, voucher));
        }
    }
    return rows.empty() ? Node{} : view.ui.element("ul.rows", {}, rows);
}

}  // namespace

Node redeem_root(const View& view) {
    const bool ready = view.state.program.value && joined_wallet(view.state) != nullptr;
    if (!ready) {
        return {};
    }
    Tree& ui = view.ui;
    const Accent accent = accent_of(view.state);
    const Node balance =
        paragraph(view, "cost", view.words.points(joined_wallet(view.state)->balance.available));
    return ui.element(
        "section",
        {cls("root redeem"),
         part("redeem"),
         language_of_root(view),
         accent.red,
         accent.green,
         accent.blue,
         fixed("aria-labelledby", "redeem")},
        {ui.element("h2.heading", {fixed("id", "redeem")}, {view.say(TextId::redeem_cart)}),
         balance,
         vouchers(view),
         reward_list(view, Reach::now),
         freshness(view),
         live_region(view)});
}

}  // namespace spaarpas::view
