// Codes that the shop honours: the new one first, large enough to read out.
#include "view/cards/vouchers/vouchers.h"

#include "view/cards/scan/scan.h"
#include "view/cards/table.h"
#include "view/parts/parts.h"
#include "view/parts/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

using wire::Voucher;
using wire::VoucherState;

Node copy_button(const View& view, const Voucher& voucher) {
    const Words& words = view.words;
    const bool copied = view.state.ui.copied == voucher.code;
    const std::string label = words.fill(TextId::voucher_copy_named, {{"code", voucher.code}});
    return button(view,
                  dom_action::copy_code,
                  Weight::secondary,
                  {words.text(copied ? TextId::voucher_copied : TextId::voucher_copy),
                   copied ? std::string_view() : std::string_view(label),
                   {}});
}

Node usability(const View& view, const Voucher& voucher) {
    return voucher.state == VoucherState::reserved
               ? paragraph(view, "muted", view.words.text(TextId::voucher_reserved))
               : validity(view, voucher.expires_at_ms);
}

/// Whole minutes from now, the one that has begun included.
std::int64_t minutes_until(const View& view, std::int64_t at_ms) {
    constexpr std::int64_t minute_ms = 60000;
    return (at_ms - server_now_ms(view.state) + minute_ms - 1) / minute_ms;
}

Node undo_button(const View& view, const Voucher& voucher, bool busy) {
    const Words& words = view.words;
    const std::string label = words.fill(TextId::voucher_undo_named, {{"code", voucher.code}});
    return button(view,
                  dom_action::undo,
                  Weight::quiet,
                  {words.text(busy ? TextId::voucher_undo_busy : TextId::voucher_undo),
                   busy ? std::string_view() : std::string_view(label),
                   {}});
}

/// What can be done with a code: copied, or shown to a scanner.
Node uses(const View& view, const Voucher& voucher) {
    return view.ui.element(
        "div.choices", {}, {copy_button(view, voucher), scan_button(view, voucher.code)});
}

Node new_voucher(const View& view, const Voucher& voucher) {
    const Words& words = view.words;
    Tree& ui = view.ui;
    const std::string done =
        words.fill(TextId::voucher_done, {{"offer", voucher_name(view, voucher)}});
    return ui.row(voucher.code,
                  "li",
                  {cls("voucher fresh"),
                   part("voucher"),
                   fixed("tabindex", "-1"),
                   fixed("data-mark", "new-voucher")},
                  {ui.element("p.strong", {}, {icon(ui, Icon::check), ui.text(done)}),
                   ui.element("p.code::code", {}, {ui.text(voucher.code)}),
                   uses(view, voucher),
                   scanned(view, voucher.code),
                   voucher.state == VoucherState::reserved
                       ? Node{}
                       : paragraph(view, "", words.text(TextId::voucher_where)),
                   usability(view, voucher),
                   way_back(view, voucher)});
}

Node voucher_row(const View& view, const Voucher& voucher) {
    Tree& ui = view.ui;
    return ui.row(voucher.code,
                  "li.voucher::voucher",
                  {},
                  {ui.element("div.what",
                              {},
                              {ui.element("h4", {}, {ui.text(voucher_name(view, voucher))}),
                               ui.element("p.code::code", {}, {ui.text(voucher.code)}),
                               usability(view, voucher)}),
                   uses(view, voucher),
                   scanned(view, voucher.code),
                   way_back(view, voucher)});
}

}  // namespace

bool is_usable(const Voucher& voucher) {
    return voucher.state == VoucherState::issued || voucher.state == VoucherState::reserved;
}

std::string_view voucher_name(const View& view, const Voucher& voucher) {
    return voucher.name.empty() ? view.words.offer(voucher.offer) : view.words.name(voucher.name);
}

Node way_back(const View& view, const Voucher& voucher) {
    const Write* write = find_write(view.state, WriteKind::undo);
    if (write != nullptr && write->subject != voucher.code) {
        write = nullptr;
    }
    const std::int64_t minutes =
        voucher.undo_until_ms ? minutes_until(view, *voucher.undo_until_ms) : 0;
    if (minutes <= 0) {
        return write_problem(view, write);
    }
    const bool busy = write != nullptr && write->failure == Failure::none;
    return view.ui.element(
        "div.way-back",
        {},
        {write_problem(view, write),
         undo_button(view, voucher, busy),
         paragraph(view, "muted", view.words.count(TextId::voucher_undo_left, minutes))});
}

/// Codes that can be used, with the one that a redemption has just given first.
Node vouchers_card(const View& view) {
    Nodes rows(1);  // the new one goes first
    for (const Voucher& voucher : joined_wallet(view.state)->vouchers) {
        if (voucher.code == view.state.ui.new_voucher) {
            rows.front() = new_voucher(view, voucher);
        } else if (is_usable(voucher)) {
            rows.push_back(voucher_row(view, voucher));
        }
    }
    if (rows.size() == 1 && !rows.front()) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element(
        "section.card::vouchers",
        {fixed("aria-labelledby", "vouchers")},
        {ui.element("h3.heading", {fixed("id", "vouchers")}, {view.say(TextId::vouchers)}),
         ui.element("ul.rows", {}, rows)});
}

}  // namespace spaarpas::view
