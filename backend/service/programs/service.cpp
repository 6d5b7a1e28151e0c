#include "backend/service/programs/service.h"

#include <algorithm>
#include <vector>

#include "backend/service/paths/refusals.h"
#include "backend/service/programs/registry.h"

namespace spaarpas::service {

namespace {

/// As many as a program has at most.
constexpr std::size_t most_perks = 200;

bool has_perk(const engine::Program& program, const std::string& id) {
    return std::any_of(program.perks.begin(),
                       program.perks.end(),
                       [&id](const engine::PerkName& perk) { return perk.id == id; });
}

/// Adds the names of perks that only an earlier version has: members may hold one of them still.
void add_perks_of(const engine::Program& earlier,
                  const std::string& locale,
                  engine::Program& shown) {
    const bool has_all = std::all_of(
        earlier.perks.begin(), earlier.perks.end(), [&shown](const engine::PerkName& perk) {
            return has_perk(shown, perk.id);
        });
    if (has_all) {
        return;
    }
    for (const engine::PerkName& perk : engine::public_program(earlier, locale).perks) {
        if (!has_perk(shown, perk.id) && shown.perks.size() < most_perks) {
            shown.perks.push_back(perk);
        }
    }
}

}  // namespace

Result<PublicProgram> ProgramService::public_program(const std::string& program,
                                                     const std::string& locale) const {
    const VersionsPointer versions = context_.programs.versions(program);
    if (!versions) {
        return refusal(ErrorCode::program_unknown);
    }
    const engine::Program* const current = &versions->at(context_.clock.now_ms());
    PublicProgram shown{engine::public_program(*current, locale), {}};
    const std::vector<ProgramPointer>& all = versions->all();
    auto place = std::find_if(all.begin(), all.end(), [current](const ProgramPointer& version) {
        return version.get() == current;
    });
    while (place != all.begin()) {
        --place;
        add_perks_of(**place, locale, shown.program);
    }
    const std::string language = shown.program.locales.empty() ? "" : shown.program.locales.front();
    shown.etag = "\"" + program + "-" + std::to_string(current->version) + "-" + language + "\"";
    return shown;
}

}  // namespace spaarpas::service
