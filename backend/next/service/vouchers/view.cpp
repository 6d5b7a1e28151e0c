#include "backend/next/service/vouchers/view.h"

namespace spaarpas::service::next {

using store::next::VoucherRecord;

wire::next::VoucherState state_at(const VoucherRecord& voucher, std::int64_t at_ms) {
    switch (voucher.state) {
        case store::next::VoucherState::used:
            return wire::next::VoucherState::used;
        case store::next::VoucherState::withdrawn:
            return wire::next::VoucherState::withdrawn;
        default:
            break;
    }
    // The shop has promised what it holds for an order, also beyond the voucher's own date.
    const bool is_held = voucher.state == store::next::VoucherState::reserved &&
                         voucher.reserved_until_ms.value_or(0) > at_ms;
    if (is_held) {
        return wire::next::VoucherState::reserved;
    }
    const bool is_over = voucher.expires_at_ms && *voucher.expires_at_ms <= at_ms;
    return is_over ? wire::next::VoucherState::expired : wire::next::VoucherState::issued;
}

const engine::Offer* offer_of(const VoucherRecord& voucher, const ProgramVersions& versions) {
    const engine::Program* const program = versions.version(voucher.program_version);
    return program != nullptr ? engine::find_offer(*program, voucher.offer) : nullptr;
}

wire::next::Voucher voucher_view(const VoucherRecord& voucher,
                                 const ProgramVersions& versions,
                                 std::int64_t at_ms) {
    wire::next::Voucher view;
    view.code = voucher.code;
    view.offer = voucher.offer;
    const engine::Offer* const offer = offer_of(voucher, versions);
    if (offer != nullptr && engine::find_offer(versions.at(at_ms), voucher.offer) == nullptr) {
        view.name = offer->name;
    }
    view.state = state_at(voucher, at_ms);
    view.issued_at_ms = voucher.issued_at_ms;
    view.expires_at_ms = voucher.expires_at_ms;
    if (view.state == wire::next::VoucherState::reserved) {
        view.reserved_until_ms = voucher.reserved_until_ms;
    }
    if (view.state == wire::next::VoucherState::reserved ||
        view.state == wire::next::VoucherState::used) {
        view.order_id = voucher.order_id;
    }
    return view;
}

}  // namespace spaarpas::service::next
