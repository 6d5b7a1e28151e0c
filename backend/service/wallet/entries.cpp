#include "backend/service/wallet/entries.h"

#include <utility>
#include <vector>

#include "backend/service/ledger/chain.h"
#include "backend/service/paths/cursor.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t page_size = 30;
constexpr std::int64_t batch = 500;

Result<Done> add_entries(const std::vector<store::EntryRecord>& page,
                         base::List<wire::ChainedEntry>& entries) {
    for (const auto& record : page) {
        SPAARPAS_TRY(wire::ChainedEntry entry, read_entry(record.document, record.hash));
        entries.push_back(std::move(entry));
    }
    return Done{};
}

}  // namespace

Result<wire::EntriesPage> entries_page(Account& account, const std::string& cursor) {
    const auto before = read_cursor(cursor);
    if (!before) {
        return refusal(ErrorCode::cursor_invalid);
    }
    auto& entries = account.session().tables().entries();
    wire::EntriesPage page;
    std::int64_t oldest = 0;
    for (const auto& record : entries.newest(account.key(), *before, page_size + 1)) {
        if (static_cast<std::int64_t>(page.entries.size()) == page_size) {
            page.next_cursor = std::to_string(oldest);
            break;
        }
        SPAARPAS_TRY(wire::ChainedEntry entry, read_entry(record.document, record.hash));
        page.entries.push_back(std::move(entry.entry));
        oldest = record.ordinal;
    }
    return page;
}

Result<base::List<wire::ChainedEntry>> chained_entries(Account& account) {
    auto& table = account.session().tables().entries();
    base::List<wire::ChainedEntry> entries;
    auto page = table.chain(account.key(), 0, batch);
    for (; !page.empty(); page = table.chain(account.key(), page.back().ordinal, batch)) {
        SPAARPAS_ENSURE(add_entries(page, entries));
    }
    return entries;
}

}  // namespace spaarpas::service
