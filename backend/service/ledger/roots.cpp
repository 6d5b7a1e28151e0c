#include "backend/service/ledger/roots.h"

#include <utility>
#include <vector>

#include "backend/service/hash.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t batch = 1000;

/// The day that is being added up, and the root before it.
class DayCloser {
public:
    DayCloser(store::Transaction& tables, const std::string& program, std::string previous)
        : tables_(tables),
          program_(program),
          previous_(std::move(previous)),
          days_(tables, program) {}

    /// Adds the entries of the days before `today`; false once there is one of today.
    bool add_until(std::int64_t today, const std::vector<store::EntryRecord>& entries) {
        for (const store::EntryRecord& entry : entries) {
            if (utc_day(entry.recorded_at_ms) >= today) {
                return false;
            }
            add(entry);
        }
        return true;
    }

    void close() {
        const DayHeads& heads = days_.open();
        if (heads.heads.empty()) {
            return;
        }
        previous_ = daily_root(previous_, heads);
        tables_.roots().insert({program_, heads.day, last_entry_, previous_});
    }

private:
    void add(const store::EntryRecord& entry) {
        const std::int64_t day = utc_day(entry.recorded_at_ms);
        if (day > days_.open().day) {
            close();
            days_.begin(day);
        }
        days_.add(entry);
        last_entry_ = entry.id;
    }

    store::Transaction& tables_;
    const std::string& program_;
    std::string previous_;
    HeadsOfDays days_;
    std::int64_t last_entry_ = 0;
};

}  // namespace

std::string daily_root(const std::string& previous, const DayHeads& heads) {
    std::string text = previous + "\n" + std::to_string(heads.day) + "\n";
    for (const auto& [version, hash] : heads.terms) {
        text.append("version ").append(std::to_string(version)).append(" ").append(hash);
        text.append("\n");
    }
    for (const auto& [ledger_id, head] : heads.heads) {
        text.append(ledger_id).append(" ").append(head).append("\n");
    }
    return sha256_hex(text);
}

void close_days(store::Transaction& tables, const std::string& program, std::int64_t now_ms) {
    const auto newest = tables.roots().newest(program);
    DayCloser days(tables, program, newest ? newest->root : "");
    const std::int64_t today = utc_day(now_ms);
    auto entries = tables.entries().page(program, newest ? newest->last_entry : 0, batch);
    while (!entries.empty() && days.add_until(today, entries)) {
        entries = tables.entries().page(program, entries.back().id, batch);
    }
    days.close();
}

}  // namespace spaarpas::service
