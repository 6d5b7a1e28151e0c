#pragma once

#include <string>

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "wire/messages/merchant.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// Some lines of NDJSON, each ended by a line feed, and where to go on; `next_cursor` is empty on
/// the last page.
struct ExportPage {
    std::string lines;
    std::string next_cursor;
};

/// What the merchant looks at and takes away, and what a member takes away.
///
/// *Errors*, all: `program_unknown`, `storage_unavailable`.
class ReportService {
public:
    explicit ReportService(Context& context) : context_(context) {}

    /// A member's wallet and newest entries, for the desk. *Errors*: `member_unknown`.
    [[nodiscard]] Result<wire::MemberView> member(const MerchantCaller& caller,
                                                  const std::string& member) const;

    /// What the shop must honour of a member now. *Errors*: `member_unknown`.
    [[nodiscard]] Result<wire::Entitlements> entitlements(const MerchantCaller& caller,
                                                          const std::string& member) const;

    /// All entries of the program in the order in which they were recorded, oldest first, one a
    /// line, with the shop's member id where the member has not been erased.
    ///
    /// *Errors*: `cursor_invalid`.
    [[nodiscard]] Result<ExportPage> entries(const MerchantCaller& caller,
                                             const std::string& cursor) const;

    /// All that is kept of a member.
    ///
    /// *Errors*: `token_revoked`, `reauthentication_required`, `not_a_member`.
    [[nodiscard]] Result<wire::MemberExport> export_member(const ShopperCaller& caller) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
