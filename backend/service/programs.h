#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "backend/service/context.h"
#include "backend/service/result.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// A program's public part in one language. `etag` is strong and quoted, and changes with the
/// version and the language alone.
struct PublicProgram {
    loyalty::Program program;
    std::string etag;
};

/// What anyone may ask.
class ProgramService {
public:
    explicit ProgramService(Context& context) : context_(context) {}

    /// *Errors*: `program_unknown`.
    [[nodiscard]] Result<PublicProgram> public_program(const std::string& program,
                                                       const std::string& locale) const;

    /// What a guest's cart would earn now.
    ///
    /// *Errors*: `program_unknown` and those of `loyalty::earn_order`.
    [[nodiscard]] Result<wire::PreviewReply> preview(const std::string& program,
                                                     const wire::PreviewRequest& request) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
