#include "view/cards/table.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

using wire::Voucher;
using wire::VoucherState;

/// Codes that wait, as one line that leads to them.
Node waiting_card(const View& view) {
    std::int64_t count = 0;
    for (const Voucher& voucher : joined_wallet(view.state)->vouchers) {
        count += voucher.state == VoucherState::issued ? 1 : 0;
    }
    if (count == 0) {
        return {};
    }
    Tree& ui = view.ui;
    const Node to_offers = to_rewards(
        view,
        "button secondary wide",
        {icon(ui, Icon::gift), ui.text(view.words.count(TextId::vouchers_ready, count))});
    return ui.element("div.waiting", {}, {to_offers});
}

}  // namespace spaarpas::view
