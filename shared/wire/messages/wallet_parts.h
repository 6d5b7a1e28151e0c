#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/explain/trace.h"
#include "json/fields.h"

/// What a wallet is made of.
namespace spaarpas::wire {

/// Who the wallet is of. The id is the shop's own; the ledger's never leaves the backend.
struct MemberInfo {
    static constexpr const char* type_name = "MemberInfo";
    std::string id;
    std::int64_t joined_at_ms = 0;
};

/// So much of a unit.
struct UnitAmount {
    static constexpr const char* type_name = "UnitAmount";
    std::string unit;
    std::int64_t amount = 0;
};

/// What will happen to units: they become available, or expire. `at_ms` is missing where they wait
/// for an event.
struct UnitAmountAt {
    static constexpr const char* type_name = "UnitAmountAt";
    std::string unit;
    std::int64_t amount = 0;
    std::optional<std::int64_t> at_ms;
};

/// A perk that the shop must honour now, and what gives it: a level, a voucher's offer or a rule.
struct Entitlement {
    static constexpr const char* type_name = "Entitlement";
    std::string perk;
    std::string source;
    std::optional<std::int64_t> until_ms;
};

enum class VoucherState { issued, reserved, used, expired, withdrawn };

/// What a purchase or a rule gave: a code that the shop honours once.
///
/// *Shape*: `name` is that of the version which gave it, where the present one no longer has the
/// offer. `order_id` is the order that it is reserved for or was used on. `undo_until_ms` is until
/// when buying it can be undone, missing where it cannot; an order that holds it lets go of it
/// first.
struct Voucher {
    static constexpr const char* type_name = "Voucher";
    std::string code;
    std::string offer;
    json::TextMap name;
    VoucherState state = VoucherState::issued;
    std::int64_t issued_at_ms = 0;
    std::optional<std::int64_t> expires_at_ms;
    std::optional<std::int64_t> reserved_until_ms;
    std::string order_id;
    std::optional<std::int64_t> undo_until_ms;
};

/// Something to tell the member once: a step of an explanation (`reached`, `level_reached`,
/// `voucher_issued`, `expired`, ..).
struct Notice {
    static constexpr const char* type_name = "Notice";
    std::string id;
    engine::TraceStep what;
    std::int64_t at_ms = 0;
};

/// The receipt of a consent that stands.
struct ConsentGiven {
    static constexpr const char* type_name = "ConsentGiven";
    std::string purpose;
    std::int64_t at_ms = 0;
};

}  // namespace spaarpas::wire
