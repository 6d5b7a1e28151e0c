#pragma once

#include <cstdint>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/service/paths/session.h"
#include "engine/preview/preview.h"
#include "engine/program/program.h"

/// What a page asks of several carts, and of offers in a cart: by the public program, as the page
/// works it out where it has the rules, so that both say the same and neither tells what limits of
/// all members leave.
namespace spaarpas::service {

/// For somebody who has not joined.
engine::PreviewAnswer previews_of_guest(Session& session,
                                        const engine::Program& program,
                                        const engine::PreviewsRequest& request,
                                        std::int64_t at_ms);

/// For a member as they stand at that instant. *Errors*: `amount_overflow`.
Result<engine::PreviewAnswer> previews_of(Account& account,
                                          const engine::PreviewsRequest& request,
                                          std::int64_t at_ms);

}  // namespace spaarpas::service
