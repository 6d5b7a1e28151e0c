#include "backend/service/registry.h"

#include <mutex>
#include <optional>
#include <utility>

#include "backend/service/zone.h"
#include "base/try.h"
#include "json/value.h"

namespace spaarpas::service {

namespace {

/// The canonical text of a file that was read already, so that it parses.
std::string canonical_text(const std::string& text) {
    const base::Result<json::Value> document = json::parse(text);
    return document ? json::write_canonical(document.value()) : text;
}

Result<ProgramPointer> read_program(const std::string& text) {
    base::Result<loyalty::Program> program = loyalty::load_program(text);
    if (!program) {
        return Refusal{"program_invalid", "The program file has mistakes.", program.problems()};
    }
    loyalty::Program whole = std::move(program.value());
    auto zone = zone_transitions(whole.time_zone);
    if (!zone) {
        return Refusal{"time_zone_unknown",
                       "The time zone is not one of the IANA database.",
                       {{"time_zone_unknown",
                         "/time_zone",
                         whole.time_zone,
                         "a zone of the IANA database",
                         "Write a name such as Europe/Amsterdam."}}};
    }
    whole.zone = std::move(*zone);
    return std::make_shared<const loyalty::Program>(std::move(whole));
}

/// What is stored under this version, or empty.
std::string stored_text(store::Transaction& transaction, const loyalty::Program& program) {
    for (const auto& stored : transaction.versions().all()) {
        if (stored.program == program.id && stored.version == program.version) {
            return stored.document;
        }
    }
    return {};
}

}  // namespace

Result<Done> ProgramRegistry::load(store::Store& store) {
    for (const auto& stored : store.read()->versions().all()) {
        SPAARPAS_TRY(ProgramPointer program, read_program(stored.document));
        add(std::move(program));
    }
    return Done{};
}

Result<Done> ProgramRegistry::install(store::Store& store, const std::string& text) {
    SPAARPAS_TRY(const ProgramPointer program, read_program(text));
    const std::string document = canonical_text(text);
    const auto transaction = store.write();
    const std::string stored = stored_text(*transaction, *program);
    if (!stored.empty() && stored != document) {
        return Refusal{"program_version_changed",
                       "Version " + std::to_string(program->version) + " of " + program->id +
                           " is in use with another content: give the change a new version.",
                       {}};
    }
    if (stored.empty()) {
        transaction->versions().insert(
            {program->id, program->version, program->applies_from_ms, document});
        transaction->commit();
    }
    add(program);
    return Done{};
}

void ProgramRegistry::add(ProgramPointer program) {
    const std::unique_lock<std::shared_mutex> lock(mutex_);
    auto& versions = programs_[program->id];
    versions[program->version] = std::move(program);
}

ProgramPointer ProgramRegistry::at(const std::string& program, std::int64_t at_ms) const {
    const std::shared_lock<std::shared_mutex> lock(mutex_);
    const auto found = programs_.find(program);
    if (found == programs_.end()) {
        return nullptr;
    }
    ProgramPointer best = found->second.begin()->second;
    for (const auto& [number, version] : found->second) {
        if (version->applies_from_ms <= at_ms &&
            version->applies_from_ms >= best->applies_from_ms) {
            best = version;
        }
    }
    return best;
}

ProgramPointer ProgramRegistry::version(const std::string& program, std::int64_t version) const {
    const std::shared_lock<std::shared_mutex> lock(mutex_);
    const auto found = programs_.find(program);
    if (found == programs_.end()) {
        return nullptr;
    }
    const auto exact = found->second.find(version);
    return exact == found->second.end() ? nullptr : exact->second;
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
