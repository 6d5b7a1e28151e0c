#include "backend/service/chain.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "backend/service/account.h"
#include "backend/service/hash.h"
#include "backend/service/refusals.h"
#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

/// What the member gained or lost; for a release, what became available.
std::int64_t points_of(const loyalty::Movement& movement) {
    std::int64_t gained = 0;
    std::int64_t available = 0;
    for (const auto& posting : movement.postings) {
        const bool is_members = posting.account <= loyalty::Account::debt;
        gained += is_members ? posting.points : 0;
        available += posting.account == loyalty::Account::available ? posting.points : 0;
    }
    return movement.kind == loyalty::EntryKind::release ? available : gained;
}

}  // namespace

std::string chain_start(const std::string& ledger_id) {
    return sha256_hex(ledger_id);
}

std::string canonical_entry(const wire::ChainedEntry& entry) {
    std::string text = json::write_message(entry);
    base::Result<json::Value> document = json::parse(text);
    if (!document) {
        return text;
    }
    auto& members = document.value().members;
    const auto is_outside = [](const auto& member) {
        return member.name == "hash" || member.name == "member";
    };
    members.erase(std::remove_if(members.begin(), members.end(), is_outside), members.end());
    return json::write_canonical(document.value());
}

Result<wire::ChainedEntry> read_entry(const std::string& document, const std::string& hash) {
    base::Result<json::Value> parsed = json::parse(document);
    if (!parsed) {
        return refusal("internal_error", "A stored entry is not JSON.");
    }
    json::Value stored_hash;
    stored_hash.kind = json::Kind::text;
    stored_hash.text = hash;
    parsed.value().members.push_back({"hash", std::move(stored_hash)});
    auto entry = json::read_value<wire::ChainedEntry>(parsed.value(), json::UnknownFields::ignored);
    if (!entry) {
        return Refusal{"internal_error", "A stored entry cannot be read.", entry.problems()};
    }
    return std::move(entry.value());
}

wire::EntryView entry_view(const loyalty::Movement& movement, const EntryCause& cause) {
    wire::EntryView view;
    view.kind = movement.kind;
    view.points = points_of(movement);
    view.occurred_at_ms = cause.occurred_at_ms;
    view.order_id = cause.order_id;
    view.reverses = cause.reverses;
    view.subject = cause.subject;
    view.trace = cause.trace;
    std::copy(movement.trace.begin(), movement.trace.end(), std::back_inserter(view.trace));
    if (movement.kind != loyalty::EntryKind::accrual || movement.lots.empty()) {
        return view;
    }
    const loyalty::Lot& lot = movement.lots.back();
    view.pending = lot.pending;
    view.available_at_ms = lot.available_at_ms;
    view.expires_at_ms = lot.expires_at_ms;
    return view;
}

}  // namespace spaarpas::service
