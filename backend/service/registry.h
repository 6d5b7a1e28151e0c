#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <vector>

#include "backend/service/result.h"
#include "backend/store/store.h"
#include "loyalty/program/program.h"

namespace spaarpas::service {

/// A version of a program, ready for use: checked, and with the clock changes of its zone.
using ProgramPointer = std::shared_ptr<const loyalty::Program>;

/// Every version of every program. Versions are kept for ever, because entries name the one that
/// made them.
class ProgramRegistry {
public:
    /// Reads all versions from the store. *Errors*: as `install`, for a version of which an older
    /// server was less strict.
    [[nodiscard]] Result<Done> load(store::Store& store);

    /// *Errors*: `program_invalid`, `program_version_changed`, `time_zone_unknown`.
    [[nodiscard]] Result<Done> install(store::Store& store, const std::string& text);

    /// The version that applies at an instant: the one with the latest `applies_from_ms` before it,
    /// and the first of all where none applies yet. Null for a program that is not known.
    [[nodiscard]] ProgramPointer at(const std::string& program, std::int64_t at_ms) const;

    [[nodiscard]] ProgramPointer version(const std::string& program, std::int64_t version) const;

    [[nodiscard]] std::vector<std::string> ids() const;

private:
    void add(ProgramPointer program);

    mutable std::shared_mutex mutex_;
    std::map<std::string, std::map<std::int64_t, ProgramPointer>> programs_;
};

}  // namespace spaarpas::service
