#include "backend/service/roots.h"

#include <utility>
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
        text.append(ledger_id).append(" ").append(head).append("\n");
    }
    return sha256_hex(text);
}

namespace {

/// The day that is being added up, and the root before it.
class DayCloser {
public:
    DayCloser(store::Transaction& tables, const std::string& program, std::string previous)
        : tables_(tables), program_(program), previous_(std::move(previous)) {}

    void add(const store::EntryRecord& entry) {
        const std::int64_t day = utc_day(entry.recorded_at_ms);
        if (day > open_.day) {
            close();
            open_.day = day;
        }
        const auto member = tables_.members().by_key(entry.member);
        open_.heads[member ? member->ledger_id : ""] = entry.hash;
        open_.last_entry = entry.id;
    }

    /// Adds the entries of the days before `today`; false once there is one of today.
    bool add_until(std::int64_t today, const std::vector<store::EntryRecord>& entries) {
        for (const auto& entry : entries) {
            if (utc_day(entry.recorded_at_ms) >= today) {
                return false;
            }
            add(entry);
        }
        return true;
    }

    void close() {
        if (open_.heads.empty()) {
            return;
        }
        previous_ = daily_root(previous_, open_.day, open_.heads);
        tables_.ledger().put_root(program_, {open_.day, open_.last_entry, previous_});
        open_.heads.clear();
    }

private:
    store::Transaction& tables_;
    const std::string& program_;
    std::string previous_;
    OpenDay open_;
};

}  // namespace

void close_days(store::Transaction& tables, const std::string& program, std::int64_t now_ms) {
    auto& ledger = tables.ledger();
    const auto last = ledger.last_root(program);
    DayCloser days(tables, program, last ? last->root : "");
    const std::int64_t today = utc_day(now_ms);
    auto entries = ledger.after(program, last ? last->last_entry : 0, batch);
    while (!entries.empty() && days.add_until(today, entries)) {
        entries = ledger.after(program, entries.back().id, batch);
    }
    days.close();
}

}  // namespace spaarpas::service
