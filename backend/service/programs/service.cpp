#include "backend/service/programs/service.h"

#include "backend/service/paths/refusals.h"
#include "backend/service/programs/registry.h"

namespace spaarpas::service {

Result<PublicProgram> ProgramService::public_program(const std::string& program,
                                                     const std::string& locale) const {
    const ProgramPointer current = context_.programs.at(program, context_.clock.now_ms());
    if (!current) {
        return refusal(ErrorCode::program_unknown);
    }
    PublicProgram shown{engine::public_program(*current, locale), {}};
    const std::string language = shown.program.locales.empty() ? "" : shown.program.locales.front();
    shown.etag = "\"" + program + "-" + std::to_string(current->version) + "-" + language + "\"";
    return shown;
}

}  // namespace spaarpas::service
