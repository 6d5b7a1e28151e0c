#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/decide/decision.h"
#include "engine/ledger/entry.h"
#include "wire/messages/wallet.h"

namespace spaarpas::wire {

/// What the server made of a voucher, as the chain keeps it.
///
/// *Shape*: `offer`, `program_version` and `spent`, the parts of its price, are said when it is
/// issued; `order_id` is the order on which it was used. A reservation is not worth an entry.
struct VoucherChange {
    static constexpr const char* type_name = "VoucherChange";
    std::string code;
    VoucherState state = VoucherState::issued;
    std::optional<std::int64_t> expires_at_ms;
    std::string offer;
    std::int64_t program_version = 0;
    std::string order_id;
    base::List<engine::Spent> spent;
};

/// What a member's past says of an event, held fast without telling it: `hash` is that of the event
/// with a salt, and `event` the event's number in the past. Once event and salt are erased, nothing
/// leads back to them, and the chain is whole.
struct Seal {
    static constexpr const char* type_name = "Seal";
    std::int64_t event = 0;
    std::string hash;
};

/// An entry with its place in the member's hash chain.
///
/// *Shape*: `hash` is the SHA-256 of the canonical form (RFC 8785) of this object without `hash`
/// and `member`. `effects` are the changes that the entry books, not by line: everything that has
/// worth and is no posting (vouchers, levels, boosts, perks) is in the chain with them; `uses` are
/// the limits that it moved, `activities` what kept units alive, `seals` the events that are new or
/// changed. `previous_hash` of the first entry is the hash of the chain's own random id.
struct ChainedEntry {
    static constexpr const char* type_name = "ChainedEntry";
    EntryView entry;
    std::int64_t ordinal = 0;
    std::int64_t program_version = 0;
    base::List<engine::Posting> postings;
    base::List<engine::Lot> lots;
    base::List<engine::Activity> activities;
    base::List<engine::Effect> effects;
    base::List<engine::Use> uses;
    base::List<engine::LevelChange> levels;
    base::List<VoucherChange> vouchers;
    base::List<Seal> seals;
    std::string previous_hash;
    std::string hash;
    std::string member;
};

}  // namespace spaarpas::wire
