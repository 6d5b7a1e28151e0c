#pragma once

#include <string>

#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "engine/program/program.h"

namespace spaarpas::service {

/// A program's public part in one language. `etag` is strong and quoted, and changes with the
/// version and the language alone.
struct PublicProgram {
    engine::Program program;
    std::string etag;
};

/// What anyone may know of a program.
class ProgramService {
public:
    explicit ProgramService(Context& context) : context_(context) {}

    /// The version that applies now. *Errors*: `program_unknown`.
    [[nodiscard]] Result<PublicProgram> public_program(const std::string& program,
                                                       const std::string& locale) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
