#include "backend/service/reports.h"

#include <charconv>
#include <map>
#include <optional>

#include "backend/service/chain.h"
#include "backend/service/refusals.h"
#include "backend/service/registry.h"
#include "backend/service/session.h"
#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t page_size = 500;

std::optional<std::int64_t> read_cursor(const std::string& cursor) {
    std::int64_t after = 0;
    const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), after);
    if (cursor.empty()) {
        return 0;
    }
    const bool whole = error == std::errc() && end == cursor.data() + cursor.size();
    return whole && after >= 0 ? std::optional(after) : std::nullopt;
}

/// The shop's id of each member, looked up once.
class ShopIds {
public:
    explicit ShopIds(store::Transaction& tables) : tables_(tables) {}

    const std::string& of(store::MemberKey member) {
        const auto known = ids_.find(member.value);
        if (known != ids_.end()) {
            return known->second;
        }
        const auto record = tables_.members().by_key(member);
        return ids_.emplace(member.value, record ? record->shop_id : "").first->second;
    }

private:
    store::Transaction& tables_;
    std::map<std::int64_t, std::string> ids_;
};

Result<ExportPage> read_page(store::Transaction& tables,
                             const std::string& program,
                             std::int64_t after_id) {
    ExportPage page;
    ShopIds members(tables);
    const auto records = tables.ledger().after(program, after_id, page_size);
    for (const auto& record : records) {
        auto entry = read_entry(record.document, record.hash);
        if (!entry) {
            return entry.refusal();
        }
        entry.value().member = members.of(record.member);
        page.lines += json::write_message(entry.value()) + "\n";
    }
    if (static_cast<std::int64_t>(records.size()) == page_size) {
        page.next_cursor = std::to_string(records.back().id);
    }
    return page;
}

}  // namespace

Result<ExportPage> ReportService::entries(const MerchantCaller& caller,
                                          const std::string& cursor) const {
    if (!context_.programs.at(caller.program, context_.clock.now_ms())) {
        return refusal("program_unknown");
    }
    const auto after_id = read_cursor(cursor);
    if (!after_id) {
        return refusal("cursor_invalid");
    }
    try {
        const auto tables = context_.store.read();
        return read_page(*tables, caller.program, *after_id);
    } catch (const store::StorageError& error) {
        return storage_refusal(error);
    }
}

}  // namespace spaarpas::service
