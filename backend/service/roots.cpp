#include "backend/service/roots.h"

#include <vector>

#include "backend/service/hash.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t ms_per_day = 86400000;
constexpr std::int64_t batch = 1000;

/// The heads of the day that is being added up.
struct OpenDay {
    std::int64_t day = 0;
    std::int64_t last_entry = 0;
    std::map<std::string, std::string> heads;
};

}  // namespace

std::int64_t utc_day(std::int64_t at_ms) {
    const std::int64_t day = at_ms / ms_per_day;
    return at_ms < 0 && at_ms % ms_per_day != 0 ? day - 1 : day;
}

std::string daily_root(const std::string& previous,
                       std::int64_t day,
                       const std::map<std::string, std::string>& heads) {
    std::string text = previous + "\n" + std::to_string(day) + "\n";
    for (const auto& [ledger_id, head] : heads) {
        text += ledger_id + " " + head + "\n";
    }
    return sha256_hex(text);
}

void close_days(store::Transaction& tables, const std::string& program, std::int64_t now_ms) {
    auto& ledger = tables.ledger();
    const auto last = ledger.last_root(program);
    std::string previous = last ? last->root : "";
    std::int64_t after_id = last ? last->last_entry : 0;
    OpenDay open;
    const auto close = [&] {
        if (open.heads.empty()) {
            return;
        }
        previous = daily_root(previous, open.day, open.heads);
        ledger.put_root(program, {open.day, open.last_entry, previous});
        open.heads.clear();
    };
    std::vector<store::EntryRecord> entries = ledger.after(program, after_id, batch);
    while (!entries.empty()) {
        for (const auto& entry : entries) {
            const std::int64_t day = utc_day(entry.recorded_at_ms);
            if (day >= utc_day(now_ms)) {
                close();
                return;
            }
            if (day > open.day) {
                close();
                open.day = day;
            }
            const auto member = tables.members().by_key(entry.member);
            open.heads[member ? member->ledger_id : ""] = entry.hash;
            open.last_entry = entry.id;
        }
        entries = ledger.after(program, entries.back().id, batch);
    }
    close();
}

}  // namespace spaarpas::service
