#include "backend/service/wallet/entries.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/service/ledger/chain.h"
#include "backend/service/paths/cursor.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"
#include "engine/explain/note.h"

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

const engine::CartLine* line_of(const engine::Event& order, const std::string& id) {
    for (const engine::CartLine& line : order.cart->lines) {
        if (line.id == id) {
            return &line;
        }
    }
    return nullptr;
}

/// Says which products came back. The order alone keeps their names, so that the ledger has none
/// and they are gone when the order is erased.
void name_products(Account& account, wire::EntryView& entry) {
    const auto is_named = [](const engine::TraceStep& step) {
        return step.code == engine::Code::returned_line;
    };
    if (std::none_of(entry.trace.begin(), entry.trace.end(), is_named)) {
        return;
    }
    const auto order =
        account.session().tables().history().find_order(account.record().program, entry.order_id);
    if (!order || order->member != account.key() || !order->event.cart) {
        return;
    }
    for (engine::TraceStep& step : entry.trace) {
        const engine::CartLine* const line =
            is_named(step) ? line_of(order->event, step.subject) : nullptr;
        if (line != nullptr && !line->name.empty()) {
            engine::note_name(step, "name", line->name);
        }
    }
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
        name_products(account, entry.entry);
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
