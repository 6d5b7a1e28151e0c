#include "backend/service/ledger/chain.h"

#include <algorithm>
#include <utility>

#include "backend/service/hash.h"
#include "backend/service/paths/refusals.h"
#include "engine/decide/event.h"
#include "engine/ledger/account_names.h"
#include "json/message.h"
#include "wire/fields.h"
#include "wire/names.h"

namespace spaarpas::service {

namespace {

/// An entry over all lots of a member is longer than any request.
constexpr json::ParseLimits entry_limits{std::size_t{1} << 30U, 32};

}  // namespace

std::string chain_start(const std::string& ledger_id) {
    return sha256_hex(ledger_id);
}

std::string canonical_entry(const wire::ChainedEntry& entry) {
    json::Value document = json::value_of(entry);
    auto& members = document.members;
    const auto is_outside = [](const json::Member& member) {
        return member.name == "hash" || member.name == "member";
    };
    members.erase(std::remove_if(members.begin(), members.end(), is_outside), members.end());
    return json::write_canonical(document);
}

Result<wire::ChainedEntry> read_entry(const std::string& document, const std::string& hash) {
    base::Result<json::Value> parsed = json::parse(document, entry_limits);
    if (!parsed) {
        return refusal(ErrorCode::internal_error, "A stored entry is not JSON.");
    }
    json::Value stored_hash;
    stored_hash.kind = json::Kind::text;
    stored_hash.text = hash;
    parsed.value().members.push_back({"hash", std::move(stored_hash)});
    auto entry = json::read_value<wire::ChainedEntry>(parsed.value(), json::UnknownFields::ignored);
    if (!entry) {
        return Refusal{ErrorCode::internal_error,
                       "A stored entry cannot be read.",
                       std::move(entry).failure()};
    }
    return std::move(entry).value();
}

std::string event_hash(const store::HistoryRecord& record, const std::string& shop_id) {
    const bool joins = record.event.kind == engine::event_joined;
    std::string text = record.salt;
    text.append("\n").append(joins ? shop_id : std::string()).append("\n");
    text.append(json::write_canonical_message(record.event));
    return sha256_hex(text);
}

const char* name_of(wire::EntryKind kind) {
    return wire::names::entry_kinds.begin()[static_cast<std::size_t>(kind)];
}

const char* name_of(engine::Account account) {
    return engine::account_names.begin()[static_cast<std::size_t>(account)];
}

}  // namespace spaarpas::service
