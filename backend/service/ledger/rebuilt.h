#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "backend/service/ledger/verify.h"
#include "engine/decide/decision.h"
#include "engine/ledger/entry.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// What the chain says of a voucher, and which entry said it last; `issue` has the date that it has
/// now.
struct RebuiltVoucher {
    std::int64_t entry = 0;
    wire::VoucherChange issue;
    wire::VoucherChange now;
};

/// What the chain says of an event, and which entry said it last.
struct RebuiltSeal {
    std::int64_t entry = 0;
    std::string hash;
};

using EffectKey = std::tuple<std::string, std::int64_t, engine::EffectKind, std::string>;

/// What the entries of one member come to. `accounts` are by account and unit.
struct Rebuilt {
    std::string ledger_id;
    std::string head;
    std::int64_t ordinal = 0;
    std::map<std::string, engine::Balances> balances;
    std::map<std::pair<std::string, std::string>, std::int64_t> accounts;
    std::map<std::int64_t, engine::Lot> lots;
    std::map<EffectKey, engine::Effect> effects;
    std::map<std::string, RebuiltVoucher> vouchers;
    std::map<std::int64_t, RebuiltSeal> seals;
    std::map<std::string, std::int64_t> uses;
};

/// Where differences of one member are told.
struct Finder {
    LedgerReport& report;
    std::string member;

    void tell(const char* code, const std::string& what) const {
        report.differences.push_back({code, "member " + member + ": " + what});
    }
};

/// Takes the next entry of a chain into what it comes to, and tells what is wrong with the entry
/// itself.
void take_entry(const Finder& finder, Rebuilt& rebuilt, const store::EntryRecord& record);

/// Adds what the entries of a member say that was merged into this one: what of it moved.
void merge_into(Rebuilt& rebuilt, const Rebuilt& merged);

}  // namespace spaarpas::service
