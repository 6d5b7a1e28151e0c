#include "backend/service/vouchers/view.h"

#include "base/calendar.h"

namespace spaarpas::service {

using store::VoucherRecord;

wire::VoucherState state_at(const VoucherRecord& voucher, std::int64_t at_ms) {
    switch (voucher.state) {
        case store::VoucherState::used:
            return wire::VoucherState::used;
        case store::VoucherState::withdrawn:
            return wire::VoucherState::withdrawn;
        default:
            break;
    }
    // The shop has promised what it holds for an order, also beyond the voucher's own date.
    const bool is_held = voucher.state == store::VoucherState::reserved &&
                         voucher.reserved_until_ms.value_or(0) > at_ms;
    if (is_held) {
        return wire::VoucherState::reserved;
    }
    const bool is_over = voucher.expires_at_ms && *voucher.expires_at_ms <= at_ms;
    return is_over ? wire::VoucherState::expired : wire::VoucherState::issued;
}

const engine::Offer* offer_of(const VoucherRecord& voucher, const ProgramVersions& versions) {
    const engine::Program* const program = versions.version(voucher.program_version);
    return program != nullptr ? engine::find_offer(*program, voucher.offer) : nullptr;
}

std::optional<std::int64_t> undo_until_ms(const VoucherRecord& voucher,
                                          const ProgramVersions& versions,
                                          std::int64_t at_ms) {
    const engine::Offer* const offer = offer_of(voucher, versions);
    const wire::VoucherState state = state_at(voucher, at_ms);
    const bool is_unused =
        state == wire::VoucherState::issued || state == wire::VoucherState::reserved;
    if (offer == nullptr || voucher.spent.empty() || !is_unused) {
        return std::nullopt;
    }
    const std::int64_t until_ms = voucher.issued_at_ms + offer->undo_minutes * base::ms_per_minute;
    return until_ms > at_ms ? std::optional(until_ms) : std::nullopt;
}

wire::Voucher voucher_view(const VoucherRecord& voucher,
                           const ProgramVersions& versions,
                           std::int64_t at_ms) {
    wire::Voucher view;
    view.code = voucher.code;
    view.offer = voucher.offer;
    const engine::Offer* const offer = offer_of(voucher, versions);
    if (offer != nullptr && engine::find_offer(versions.at(at_ms), voucher.offer) == nullptr) {
        view.name = offer->name;
    }
    view.state = state_at(voucher, at_ms);
    view.issued_at_ms = voucher.issued_at_ms;
    view.expires_at_ms = voucher.expires_at_ms;
    if (view.state == wire::VoucherState::reserved) {
        view.reserved_until_ms = voucher.reserved_until_ms;
    }
    if (view.state == wire::VoucherState::reserved || view.state == wire::VoucherState::used) {
        view.order_id = voucher.order_id;
    }
    view.undo_until_ms = undo_until_ms(voucher, versions, at_ms);
    return view;
}

}  // namespace spaarpas::service
