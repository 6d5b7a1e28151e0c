#include "backend/service/ledger/day_heads.h"

#include "backend/service/hash.h"
#include "backend/service/ledger/chain.h"
#include "base/calendar.h"

namespace spaarpas::service {

namespace {

/// What a version decides by: its file and the clock changes that it was made with.
std::string terms_of(const store::ProgramVersion& version) {
    std::string text = version.document;
    for (const base::ZoneTransition& change : version.zone) {
        text.append("\n").append(std::to_string(change.at_ms));
        text.append(" ").append(std::to_string(change.offset_minutes));
    }
    return text;
}

/// The hashes of what a program's versions decide by: their files and clock changes.
std::map<std::int64_t, std::string> hashes_of_terms(store::Transaction& tables,
                                                    const std::string& program) {
    std::map<std::int64_t, std::string> terms;
    for (const store::ProgramVersion& version : tables.programs().all()) {
        if (version.program == program) {
            terms[version.version] = sha256_hex(terms_of(version));
        }
    }
    return terms;
}

}  // namespace

std::int64_t utc_day(std::int64_t at_ms) {
    const std::int64_t day = at_ms / base::ms_per_day;
    return at_ms < 0 && at_ms % base::ms_per_day != 0 ? day - 1 : day;
}

HeadsOfDays::HeadsOfDays(store::Transaction& tables, const std::string& program)
    : tables_(tables), terms_(hashes_of_terms(tables, program)) {}

void HeadsOfDays::add(const store::EntryRecord& entry) {
    open_.heads[ledger_id_of(entry.member)] = entry.hash;
    const auto read = read_entry(entry.document, entry.hash);
    const std::int64_t version = read ? read.value().program_version : 0;
    const auto terms = terms_.find(version);
    open_.terms[version] = terms != terms_.end() ? terms->second : "";
}

const std::string& HeadsOfDays::ledger_id_of(store::MemberKey member) {
    std::string& ledger_id = ledger_ids_[member.value];
    if (ledger_id.empty()) {
        const auto record = tables_.members().by_key(member);
        ledger_id = record ? record->ledger_id : "";
    }
    return ledger_id;
}

}  // namespace spaarpas::service
