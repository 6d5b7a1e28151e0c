#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "loyalty/cart/cart.h"
#include "loyalty/ledger/movements.h"
#include "loyalty/program/tiers.h"
#include "wire/messages/wallet.h"

namespace spaarpas::wire {

struct OrderEvent {
    static constexpr const char* type_name = "OrderEvent";
    std::string order_id;
    loyalty::Cart cart;
};

/// *Shape*: `lines` or `amount_minor`, not both; with neither, all that is left of the order is
/// refunded.
struct RefundEvent {
    static constexpr const char* type_name = "RefundEvent";
    std::string refund_id;
    std::string order_id;
    base::List<loyalty::RefundLine> lines;
    std::int64_t amount_minor = 0;
};

/// *Shape*: `names` are all segments that the member is in from then on.
struct SegmentsEvent {
    static constexpr const char* type_name = "SegmentsEvent";
    base::List<std::string> names;
};

/// Something that happened in the shop. The id is the idempotency key.
///
/// *Shape*: `kind` is `order` (with `order`), `refund` (with `refund`), `segments` (with
/// `segments`) or the name of another event of the program, such as `review` or `visit`. A member
/// who is not known joins by it, but not by `segments`.
struct Event {
    static constexpr const char* type_name = "Event";
    std::string id;
    std::string kind;
    std::int64_t occurred_at_ms = 0;
    std::string member;
    std::optional<OrderEvent> order;
    std::optional<RefundEvent> refund;
    std::optional<SegmentsEvent> segments;
};

enum class EventState { booked, repeated, refused };

/// What became of one event. `code` and `detail` are set where it was refused; `points` is what was
/// booked, negative for a refund, milestones included.
struct EventResult {
    static constexpr const char* type_name = "EventResult";
    std::string id;
    EventState state = EventState::booked;
    std::string code;
    std::string detail;
    std::int64_t points = 0;
    loyalty::Trace trace;
};

struct EventsReply {
    static constexpr const char* type_name = "EventsReply";
    base::List<EventResult> results;
};

struct AdjustmentRequest {
    static constexpr const char* type_name = "AdjustmentRequest";
    std::int64_t points = 0;
    std::string reason;
};

struct AdjustmentReply {
    static constexpr const char* type_name = "AdjustmentReply";
    std::string entry_id;
    loyalty::Balances balance;
};

/// What the service desk sees of a member.
struct MemberView {
    static constexpr const char* type_name = "MemberView";
    Wallet wallet;
    base::List<EntryView> latest;
};

/// A perk that the shop must honour now, and what gives it.
struct Entitlement {
    static constexpr const char* type_name = "Entitlement";
    std::string perk;
    std::string source;
    std::optional<std::int64_t> until_ms;
};

struct Entitlements {
    static constexpr const char* type_name = "Entitlements";
    std::string member;
    std::string tier;
    base::List<Entitlement> perks;
};

/// Checkout: `cart` decides what the voucher takes off.
struct VoucherReserveRequest {
    static constexpr const char* type_name = "VoucherReserveRequest";
    std::string order_id;
    loyalty::Cart cart;
};

/// For commit and release.
struct VoucherOrderRequest {
    static constexpr const char* type_name = "VoucherOrderRequest";
    std::string order_id;
};

/// *Units*: `discount_minor` off the goods, `shipping_discount_minor` off the shipping; `sku` is a
/// free product, `perk` a perk.
struct VoucherReply {
    static constexpr const char* type_name = "VoucherReply";
    Voucher voucher;
    std::int64_t discount_minor = 0;
    std::int64_t shipping_discount_minor = 0;
    std::string sku;
    std::string perk;
};

}  // namespace spaarpas::wire
