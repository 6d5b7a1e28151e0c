#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/store/table.h"
#include "base/calendar.h"

namespace spaarpas::store {

/// One version of a program.
///
/// *Shape*: `document` is the file in its canonical form; `zone` are the clock changes that the
/// version was made with, so that a later zone database changes no booked day.
struct ProgramVersion {
    std::string program;
    std::int64_t version = 0;
    std::int64_t applies_from_ms = 0;
    base::Zone zone;
    std::string document;
};

class ProgramTable : public Table {
public:
    /// All versions of all programs, by program and version.
    [[nodiscard]] virtual std::vector<ProgramVersion> all() = 0;
    /// Keeps a new version; one that is there is never changed.
    virtual void insert(const ProgramVersion& version) = 0;
};

}  // namespace spaarpas::store
