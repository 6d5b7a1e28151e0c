#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace spaarpas::store {

/// One version of a program; `document` is the file in its canonical form.
struct ProgramVersion {
    std::string program;
    std::int64_t version = 0;
    std::int64_t applies_from_ms = 0;
    std::string document;
};

class VersionTable {
public:
    VersionTable() = default;
    VersionTable(const VersionTable&) = delete;
    VersionTable& operator=(const VersionTable&) = delete;
    virtual ~VersionTable() = default;

    /// All versions of all programs, by program and version.
    [[nodiscard]] virtual std::vector<ProgramVersion> all() = 0;
    virtual void insert(const ProgramVersion& version) = 0;
};

}  // namespace spaarpas::store
