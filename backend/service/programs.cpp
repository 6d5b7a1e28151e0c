#include "backend/service/programs.h"

#include "backend/service/clock.h"
#include "backend/service/facts.h"
#include "backend/service/refusals.h"
#include "backend/service/registry.h"

namespace spaarpas::service {

Result<PublicProgram> ProgramService::public_program(const std::string& program,
                                                     const std::string& locale) const {
    const ProgramPointer current = context_.programs.at(program, context_.clock.now_ms());
    if (!current) {
        return refusal("program_unknown");
    }
    PublicProgram shown{loyalty::public_program(*current, locale), {}};
    const std::string language = shown.program.locales.empty() ? "" : shown.program.locales.front();
    shown.etag = "\"" + program + "-" + std::to_string(current->version) + "-" + language + "\"";
    return shown;
}

Result<wire::PreviewReply> ProgramService::preview(const std::string& program,
                                                   const wire::PreviewRequest& request) const {
    const std::int64_t now_ms = context_.clock.now_ms();
    const ProgramPointer current = context_.programs.at(program, now_ms);
    if (!current) {
        return refusal("program_unknown");
    }
    auto outcome = loyalty::order_outcome(*current, guest_facts(*current, now_ms), request.cart);
    if (!outcome) {
        return refusal_of(outcome.problems());
    }
    return wire::PreviewReply{current->version, std::move(outcome.value())};
}

}  // namespace spaarpas::service
