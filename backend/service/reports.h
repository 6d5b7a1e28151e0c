#pragma once

#include <cstdint>
#include <string>

#include "backend/service/callers.h"
#include "backend/service/context.h"
#include "backend/service/result.h"

namespace spaarpas::service {

/// Some lines of NDJSON, each ended by a line feed, and where to go on; `next_cursor` is empty on
/// the last page.
struct ExportPage {
    std::string lines;
    std::string next_cursor;
};

/// What the merchant takes away.
class ReportService {
public:
    explicit ReportService(Context& context) : context_(context) {}

    /// All entries of the program in the order in which they were recorded, oldest first, one a
    /// line, with the shop's member id where the member has not been erased.
    ///
    /// *Errors*: `program_unknown`, `cursor_invalid`, `storage_unavailable`.
    [[nodiscard]] Result<ExportPage> entries(const MerchantCaller& caller,
                                             const std::string& cursor) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
