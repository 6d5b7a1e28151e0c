#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <vector>

#include "backend/service/paths/result.h"
#include "backend/store/store.h"
#include "engine/decide/advance.h"
#include "engine/decide/needs.h"
#include "engine/program/program.h"

namespace spaarpas::service {

/// A version of a program, ready for use: checked, and with the clock changes of its zone.
using ProgramPointer = std::shared_ptr<const engine::Program>;

/// All versions of a program as they were at a moment, oldest first, with what they ask of a
/// member. Who holds it sees no version that is installed later.
class ProgramVersions {
public:
    explicit ProgramVersions(std::vector<ProgramPointer> all);
    ProgramVersions(const ProgramVersions&) = delete;
    ProgramVersions& operator=(const ProgramVersions&) = delete;

    [[nodiscard]] const engine::Versions& versions() const { return versions_; }
    [[nodiscard]] const engine::Course& course() const { return course_; }
    [[nodiscard]] const std::vector<ProgramPointer>& all() const { return all_; }
    /// The version under which an event of that instant is decided.
    [[nodiscard]] const engine::Program& at(std::int64_t at_ms) const;
    /// The version of that number, or null.
    [[nodiscard]] const engine::Program* version(std::int64_t number) const;
    /// Whether any version limits something for all members together.
    [[nodiscard]] bool has_limits_of_all() const { return has_limits_of_all_; }
    /// The units of which some condition of the version asks the balance.
    [[nodiscard]] static base::List<std::string> balances_asked(const engine::Program& program);

private:
    std::vector<ProgramPointer> all_;
    engine::Versions versions_;
    engine::Course course_;
    bool has_limits_of_all_ = false;
};

using VersionsPointer = std::shared_ptr<const ProgramVersions>;

/// Every version of every program. Versions are kept for ever, because entries name the one that
/// made them.
class ProgramRegistry {
public:
    /// Reads all versions from the store, each with the clock changes that it was made with.
    ///
    /// *Errors*: as `install`, for a version of which an older server was less strict.
    [[nodiscard]] Result<Done> load(store::Store& store);

    /// Takes a version into use beside those that are loaded. One that is new applies to what is
    /// still to come: where its file names an earlier instant, from the one after all that is
    /// worked out already.
    ///
    /// *Errors*: `program_invalid`, `program_version_changed`, `time_zone_unknown`.
    [[nodiscard]] Result<Done> install(store::Store& store, const std::string& text);

    /// Null for a program that is not known.
    [[nodiscard]] VersionsPointer versions(const std::string& program) const;
    /// The version that applies at an instant, and the first of all where none applies yet.
    [[nodiscard]] ProgramPointer at(const std::string& program, std::int64_t at_ms) const;
    [[nodiscard]] ProgramPointer version(const std::string& program, std::int64_t number) const;

    [[nodiscard]] std::vector<std::string> ids() const;

private:
    void add(const ProgramPointer& program);

    mutable std::shared_mutex mutex_;
    std::map<std::string, VersionsPointer> programs_;
};

}  // namespace spaarpas::service
