#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/member_tables.h"

namespace spaarpas::store::sqlite {

std::vector<ProgramVersion> SqliteProgramTable::all() {
    return all_of(db_.query("SELECT program, version, applies_from_ms, zone, document "
                            "FROM program_versions ORDER BY program, version"),
                  [](Columns& columns) {
                      ProgramVersion version;
                      version.program = columns.text();
                      version.version = columns.integer();
                      version.applies_from_ms = columns.integer();
                      version.zone = zone_of(columns.text());
                      version.document = columns.text();
                      return version;
                  });
}

void SqliteProgramTable::insert(const ProgramVersion& version) {
    db_.run(
        "INSERT INTO program_versions (program, version, applies_from_ms, zone, document) "
        "VALUES (?, ?, ?, ?, ?)",
        version.program,
        version.version,
        version.applies_from_ms,
        to_document(version.zone),
        version.document);
}

}  // namespace spaarpas::store::sqlite
