#pragma once

#include <functional>
#include <optional>

#include "backend/service/callers.h"
#include "backend/service/context.h"
#include "backend/service/registry.h"
#include "backend/service/result.h"
#include "backend/service/session.h"
#include "loyalty/program/program.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What a read works with; `member` is missing for who has not joined.
struct ReadScope {
    store::Transaction& tables;
    const loyalty::Program& program;
    std::optional<store::MemberRecord> member;
    std::int64_t now_ms = 0;
};

/// Reads of a member, after what has become due was booked. The transaction sees one moment.
///
/// *Errors*: `program_unknown`, `storage_unavailable`, and those of `read`.
[[nodiscard]] Result<Done> read_member(Context& context,
                                       const std::string& program,
                                       const std::string& member,
                                       const std::function<Result<Done>(ReadScope&)>& read);

/// The same for a shopper. *Errors*: also `token_revoked`.
[[nodiscard]] Result<Done> read_own(Context& context,
                                    const ShopperCaller& caller,
                                    const std::function<Result<Done>(ReadScope&)>& read);

/// One page of the member's history. *Errors*: `cursor_invalid`.
[[nodiscard]] Result<wire::EntriesPage> entries_page(ReadScope& scope, const std::string& cursor);

/// *Errors*: `token_revoked`.
[[nodiscard]] Result<Done> check_token(store::Transaction& tables, const ShopperCaller& caller);

/// *Errors*: `reauthentication_required` without a sign-in within the last five minutes.
[[nodiscard]] Result<Done> check_recent_sign_in(const ShopperCaller& caller, std::int64_t now_ms);

}  // namespace spaarpas::service
