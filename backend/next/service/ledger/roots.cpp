#include "backend/next/service/ledger/roots.h"

#include <utility>
#include <vector>

#include "backend/next/service/ledger/chain.h"
#include "backend/service/hash.h"

namespace spaarpas::service::next {

namespace {

constexpr std::int64_t ms_per_day = 86400000;
constexpr std::int64_t batch = 1000;

/// The day that is being added up, and the root before it.
class DayCloser {
public:
    DayCloser(store::next::Transaction& tables, const std::string& program, std::string previous)
        : tables_(tables),
          program_(program),
          previous_(std::move(previous)),
          terms_(hashes_of_terms(tables, program)) {}

    /// Adds the entries of the days before `today`; false once there is one of today.
    bool add_until(std::int64_t today, const std::vector<store::next::EntryRecord>& entries) {
        for (const store::next::EntryRecord& entry : entries) {
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
        previous_ = daily_root(previous_, open_);
        tables_.roots().insert({program_, open_.day, last_entry_, previous_});
        open_ = DayHeads{};
    }

private:
    void add(const store::next::EntryRecord& entry) {
        const std::int64_t day = utc_day(entry.recorded_at_ms);
        if (day > open_.day) {
            close();
            open_.day = day;
        }
        open_.heads[ledger_id_of(entry.member)] = entry.hash;
        last_entry_ = entry.id;
        const auto read = read_entry(entry.document, entry.hash);
        const std::int64_t version = read ? read.value().program_version : 0;
        const auto terms = terms_.find(version);
        open_.terms[version] = terms != terms_.end() ? terms->second : "";
    }

    const std::string& ledger_id_of(store::next::MemberKey member) {
        std::string& ledger_id = ledger_ids_[member.value];
        if (ledger_id.empty()) {
            const auto record = tables_.members().by_key(member);
            ledger_id = record ? record->ledger_id : "";
        }
        return ledger_id;
    }

    store::next::Transaction& tables_;
    const std::string& program_;
    std::string previous_;
    std::map<std::int64_t, std::string> terms_;
    std::map<std::int64_t, std::string> ledger_ids_;
    DayHeads open_;
    std::int64_t last_entry_ = 0;
};

}  // namespace

std::int64_t utc_day(std::int64_t at_ms) {
    const std::int64_t day = at_ms / ms_per_day;
    return at_ms < 0 && at_ms % ms_per_day != 0 ? day - 1 : day;
}

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

namespace {

/// What a version decides by: its file and the clock changes that it was made with.
std::string terms_of(const store::next::ProgramVersion& version) {
    std::string text = version.document;
    for (const base::ZoneTransition& change : version.zone) {
        text.append("\n").append(std::to_string(change.at_ms));
        text.append(" ").append(std::to_string(change.offset_minutes));
    }
    return text;
}

}  // namespace

std::map<std::int64_t, std::string> hashes_of_terms(store::next::Transaction& tables,
                                                    const std::string& program) {
    std::map<std::int64_t, std::string> terms;
    for (const store::next::ProgramVersion& version : tables.programs().all()) {
        if (version.program == program) {
            terms[version.version] = sha256_hex(terms_of(version));
        }
    }
    return terms;
}

void close_days(store::next::Transaction& tables, const std::string& program, std::int64_t now_ms) {
    const auto newest = tables.roots().newest(program);
    DayCloser days(tables, program, newest ? newest->root : "");
    const std::int64_t today = utc_day(now_ms);
    auto entries = tables.entries().page(program, newest ? newest->last_entry : 0, batch);
    while (!entries.empty() && days.add_until(today, entries)) {
        entries = tables.entries().page(program, entries.back().id, batch);
    }
    days.close();
}

}  // namespace spaarpas::service::next
