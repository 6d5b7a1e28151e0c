#include "backend/service/programs/registry.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

#include "backend/service/log.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/programs/file.h"
#include "backend/service/programs/next_version.h"
#include "backend/service/zone.h"
#include "base/try.h"
#include "json/value.h"

namespace spaarpas::service {

namespace {

using store::ProgramVersion;

/// The canonical text of a file that was read already, so that it parses.
std::string canonical_text(const std::string& text) {
    const base::Result<json::Value> document = json::parse(text);
    return document ? json::write_canonical(document.value()) : text;
}

Result<engine::Program> read_program(const std::string& text) {
    base::Result<engine::Program> program = read_program_file(text);
    if (!program) {
        return Refusal{ErrorCode::program_invalid,
                       "The program file has mistakes.",
                       std::move(program).failure()};
    }
    return std::move(program).value();
}

Result<base::Zone> zone_of(const engine::Program& program) {
    std::optional<base::Zone> zone = zone_transitions(program.time_zone);
    if (!zone) {
        return Refusal{ErrorCode::time_zone_unknown,
                       "The time zone is not one of the IANA database.",
                       {{"time_zone_unknown",
                         "/time_zone",
                         program.time_zone,
                         "a zone of the IANA database",
                         "Write a name such as Europe/Amsterdam."}}};
    }
    return *std::move(zone);
}

std::optional<ProgramVersion> stored_version(store::Transaction& transaction,
                                             const engine::Program& program) {
    for (ProgramVersion& stored : transaction.programs().all()) {
        if (stored.program == program.id && stored.version == program.version) {
            return std::move(stored);
        }
    }
    return std::nullopt;
}

Refusal version_changed(const engine::Program& program) {
    return refusal(ErrorCode::program_version_changed,
                   "Version " + std::to_string(program.version) + " of " + program.id +
                       " is in use with another content: give the change a new version.");
}

/// Makes a version that is new ready for use beside those that are there.
Result<Done> take_new(store::Transaction& transaction,
                      const VersionsPointer& others,
                      engine::Program& program) {
    if (others) {
        SPAARPAS_ENSURE(check_kinds(program, others->versions()));
    }
    SPAARPAS_TRY(program.zone, zone_of(program));
    const std::int64_t applies_ms = applies_from_ms(transaction, program);
    if (applies_ms != program.applies_from_ms) {
        log_error("program",
                  "Version " + std::to_string(program.version) + " of " + program.id +
                      " applies from " + std::to_string(applies_ms) + ", not from " +
                      std::to_string(program.applies_from_ms) +
                      ": what was decided until then stays as it is.");
    }
    program.applies_from_ms = applies_ms;
    return Done{};
}

bool is_older(const ProgramPointer& left, const ProgramPointer& right) {
    return left->applies_from_ms != right->applies_from_ms
               ? left->applies_from_ms < right->applies_from_ms
               : left->version < right->version;
}

engine::Versions pointers_to(const std::vector<ProgramPointer>& all) {
    engine::Versions versions;
    for (const ProgramPointer& program : all) {
        versions.push_back(program.get());
    }
    return versions;
}

bool is_of_all(const engine::Limits& limits) {
    return std::any_of(limits.begin(), limits.end(), [](const engine::Limit& limit) {
        return limit.of == engine::LimitOf::all;
    });
}

template <class Items>
bool any_of_all(const Items& items) {
    return std::any_of(
        items.begin(), items.end(), [](const auto& item) { return is_of_all(item.limit); });
}

bool limits_all(const ProgramPointer& program) {
    return any_of_all(program->units) || any_of_all(program->rules) || any_of_all(program->offers);
}

}  // namespace

ProgramVersions::ProgramVersions(std::vector<ProgramPointer> all)
    : all_(std::move(all)), versions_(pointers_to(all_)), course_(versions_) {
    has_limits_of_all_ = std::any_of(all_.begin(), all_.end(), limits_all);
}

const engine::Program& ProgramVersions::at(std::int64_t at_ms) const {
    return engine::version_at(versions_, at_ms);
}

const engine::Program* ProgramVersions::version(std::int64_t number) const {
    for (const ProgramPointer& program : all_) {
        if (program->version == number) {
            return program.get();
        }
    }
    return nullptr;
}

base::List<std::string> ProgramVersions::balances_asked(const engine::Program& program) {
    return engine::needs_of(program).balances;
}

Result<Done> ProgramRegistry::load(store::Store& store) {
    for (ProgramVersion& stored : store.read()->programs().all()) {
        SPAARPAS_TRY(engine::Program program, read_program(stored.document));
        program.zone = std::move(stored.zone);
        program.applies_from_ms = stored.applies_from_ms;
        add(std::make_shared<const engine::Program>(std::move(program)));
    }
    return Done{};
}

Result<Done> ProgramRegistry::install(store::Store& store, const std::string& text) {
    SPAARPAS_TRY(engine::Program program, read_program(text));
    const std::string document = canonical_text(text);
    const auto transaction = store.write();
    std::optional<ProgramVersion> stored = stored_version(*transaction, program);
    if (stored && stored->document != document) {
        return version_changed(program);
    }
    if (stored) {
        program.zone = std::move(stored->zone);
        program.applies_from_ms = stored->applies_from_ms;
    } else {
        SPAARPAS_ENSURE(take_new(*transaction, versions(program.id), program));
        transaction->programs().insert(
            {program.id, program.version, program.applies_from_ms, program.zone, document});
        transaction->commit();
    }
    add(std::make_shared<const engine::Program>(std::move(program)));
    return Done{};
}

void ProgramRegistry::add(const ProgramPointer& program) {
    const std::unique_lock<std::shared_mutex> lock(mutex_);
    VersionsPointer& known = programs_[program->id];
    std::vector<ProgramPointer> all = known ? known->all() : std::vector<ProgramPointer>{};
    std::erase_if(all, [&program](const ProgramPointer& other) {
        return other->version == program->version;
    });
    all.push_back(program);
    std::sort(all.begin(), all.end(), is_older);
    known = std::make_shared<const ProgramVersions>(std::move(all));
}

VersionsPointer ProgramRegistry::versions(const std::string& program) const {
    const std::shared_lock<std::shared_mutex> lock(mutex_);
    const auto found = programs_.find(program);
    return found == programs_.end() ? nullptr : found->second;
}

ProgramPointer ProgramRegistry::at(const std::string& program, std::int64_t at_ms) const {
    const VersionsPointer versions = this->versions(program);
    // The pointer to one version keeps all of them.
    return versions ? ProgramPointer(versions, &versions->at(at_ms)) : nullptr;
}

ProgramPointer ProgramRegistry::version(const std::string& program, std::int64_t number) const {
    const VersionsPointer versions = this->versions(program);
    const engine::Program* const found = versions ? versions->version(number) : nullptr;
    return found == nullptr ? nullptr : ProgramPointer(versions, found);
}

std::vector<std::string> ProgramRegistry::ids() const {
    const std::shared_lock<std::shared_mutex> lock(mutex_);
    std::vector<std::string> ids;
    for (const auto& [id, versions] : programs_) {
        ids.push_back(id);
    }
    return ids;
}

}  // namespace spaarpas::service
