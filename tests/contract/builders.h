#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/store/store.h"
#include "json/message.h"

/// Records that are only as full as a sentence needs them.
namespace spaarpas::test {

namespace store = spaarpas::store;

inline constexpr const char* a_program = "bakker";

store::MemberKey add_member(store::Transaction& tables,
                            const std::string& shop_id,
                            const std::string& program = a_program);

engine::Event order_of(const std::string& id, std::int64_t at_ms);
engine::Event event_of(const std::string& id, const std::string& kind, std::int64_t at_ms);
store::HistoryRecord told(store::MemberKey member, const engine::Event& event);

engine::Effect gives(const std::string& cause, const std::string& unit, std::int64_t amount);

engine::Lot lot_of(std::int64_t id, const std::string& source, std::int64_t remaining);

store::EntryRecord entry_of(store::MemberKey member, std::int64_t id, std::int64_t ordinal);

store::VoucherRecord voucher_of(store::MemberKey member, const std::string& code);

/// The value as JSON: what two records of the engine are compared by.
template <json::Message T>
std::string written(const T& value) {
    return json::write_message(value);
}

/// One field of each record, in their order.
template <class Records, class Read>
auto each(const Records& records, Read read) {
    std::vector<std::decay_t<decltype(read(*records.begin()))>> values;
    values.reserve(records.size());
    for (const auto& record : records) {
        values.push_back(read(record));
    }
    return values;
}

using Ids = std::vector<std::int64_t>;
using Names = std::vector<std::string>;

}  // namespace spaarpas::test
