#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/cart/cart.h"
#include "engine/decide/event.h"
#include "engine/ledger/entry.h"
#include "json/fields.h"
#include "wire/messages/wallet.h"

namespace spaarpas::wire {

/// An order, or with the kind `order_changed` the same order as it is now.
struct OrderEvent {
    static constexpr const char* type_name = "OrderEvent";
    std::string order_id;
    engine::Cart cart;
};

/// *Shape*: `lines` or `amount_minor`, not both; with neither, all that is left of the order.
struct RefundEvent {
    static constexpr const char* type_name = "RefundEvent";
    std::string refund_id;
    std::string order_id;
    base::List<engine::ReturnedLine> lines;
    std::int64_t amount_minor = 0;
};

/// The order did not come about: all of it is undone, whatever it cost.
struct CancelEvent {
    static constexpr const char* type_name = "CancelEvent";
    std::string order_id;
};

struct SegmentsEvent {
    static constexpr const char* type_name = "SegmentsEvent";
    base::List<std::string> names;
};

/// Something that happened in the shop. The id is the idempotency key.
///
/// *Shape*: `kind` is `order` or `order_changed` (with `order`), `refund` (with `refund`),
/// `order_cancelled` (with `cancel`), `segments` (with `segments`) or a kind that a rule of the
/// program waits for, with numeric `attributes` and, where it settles another event or an order,
/// its id in `settles`.
struct Event {
    static constexpr const char* type_name = "Event";
    std::string id;
    std::string kind;
    std::int64_t occurred_at_ms = 0;
    std::string member;
    std::optional<OrderEvent> order;
    std::optional<RefundEvent> refund;
    std::optional<CancelEvent> cancel;
    std::optional<SegmentsEvent> segments;
    json::IntegerMap attributes;
    std::string settles;
};

/// `waiting`: kept for somebody who has not joined yet.
enum class EventState { booked, repeated, refused, waiting };

/// What became of one event: `amounts` are the numbers of the entry that was booked, negative for
/// what it took.
struct EventResult {
    static constexpr const char* type_name = "EventResult";
    std::string id;
    EventState state = EventState::booked;
    std::string code;
    std::string detail;
    base::List<UnitAmount> amounts;
    engine::Trace trace;
};

struct EventsReply {
    static constexpr const char* type_name = "EventsReply";
    base::List<EventResult> results;
};

/// The desk's correction: units, or a level until a moment (for ever where there is none).
///
/// *Shape*: `unit` with `amount`, or `level`; an empty level with its `set` takes the level away.
struct AdjustmentRequest {
    static constexpr const char* type_name = "AdjustmentRequest";
    std::string unit;
    std::int64_t amount = 0;
    std::string set;
    std::string level;
    std::optional<std::int64_t> until_ms;
    std::string reason;
};

struct AdjustmentReply {
    static constexpr const char* type_name = "AdjustmentReply";
    std::string entry_id;
    base::List<engine::Balances> balances;
};

/// Everything of `from` becomes the member's that the route names; `from` is gone afterwards.
struct MergeRequest {
    static constexpr const char* type_name = "MergeRequest";
    std::string from;
};

struct MemberView {
    static constexpr const char* type_name = "MemberView";
    Wallet wallet;
    base::List<EntryView> latest;
};

/// What the shop must honour of a member now; `levels` are those that are held.
struct Entitlements {
    static constexpr const char* type_name = "Entitlements";
    std::string member;
    base::List<std::string> levels;
    base::List<Entitlement> perks;
};

/// Checkout: `cart` decides what the voucher takes off; vouchers that are reserved for the same
/// order are counted with it.
struct VoucherReserveRequest {
    static constexpr const char* type_name = "VoucherReserveRequest";
    std::string order_id;
    engine::Cart cart;
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
