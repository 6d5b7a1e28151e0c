#include "view/cards/activity/title.h"

#include <algorithm>

namespace spaarpas::view {

namespace {

using engine::Code;
using wire::EntryKind;
using wire::EntryView;

bool has_step(const EntryView& entry, Code code) {
    return std::any_of(entry.trace.begin(),
                       entry.trace.end(),
                       [code](const engine::TraceStep& step) { return step.code == code; });
}

/// The name of the first rule that did something; an event of the shop's own has no other.
std::string_view rule_in(const View& view, const EntryView& entry) {
    for (const engine::TraceStep& step : entry.trace) {
        const engine::Rule* rule = engine::find_rule(view.program(), step.subject);
        if (rule != nullptr && step.delta != 0 && !rule->name.empty()) {
            return view.words.name(rule->name);
        }
    }
    return view.words.text(TextId::entry_event);
}

std::string with_order(const View& view, TextId text, const EntryView& entry) {
    return view.words.fill(text, {{"order", entry.order_id}});
}

/// What it was, with the name of the offer where there is one.
std::string with_offer(const View& view, TextId alone, TextId named, const EntryView& entry) {
    const engine::Offer* offer = engine::find_offer(view.program(), entry.subject);
    return offer == nullptr ? std::string(view.words.text(alone))
                            : view.words.fill(named, {{"offer", view.words.name(offer->name)}});
}

/// What time alone did: units came free, or expired.
TextId settlement_text(const EntryView& entry) {
    if (has_step(entry, Code::expired)) {
        return TextId::entry_expired;
    }
    return has_step(entry, Code::released) ? TextId::entry_released : TextId::entry_settlement;
}

TextId plain_text(const EntryView& entry) {
    switch (entry.kind) {
        case EntryKind::joined:
            return TextId::entry_joined;
        case EntryKind::answered:
            return TextId::entry_answered;
        case EntryKind::settlement:
            return settlement_text(entry);
        case EntryKind::merge:
            return TextId::entry_merge;
        default:
            return TextId::entry_adjustment;
    }
}

}  // namespace

std::string entry_title(const View& view, const EntryView& entry) {
    switch (entry.kind) {
        case EntryKind::order:
            return with_order(view, TextId::entry_order, entry);
        case EntryKind::order_changed:
            return with_order(view, TextId::entry_order_changed, entry);
        case EntryKind::order_cancelled:
            return with_order(view, TextId::entry_order_cancelled, entry);
        case EntryKind::refund:
            return with_order(view, TextId::entry_refund, entry);
        case EntryKind::event:
            return std::string(rule_in(view, entry));
        case EntryKind::redemption:
            return with_offer(
                view, TextId::entry_redemption, TextId::entry_redemption_named, entry);
        case EntryKind::voucher_returned:
            return with_offer(view, TextId::entry_returned, TextId::entry_returned_named, entry);
        default:
            return std::string(view.words.text(plain_text(entry)));
    }
}

}  // namespace spaarpas::view
