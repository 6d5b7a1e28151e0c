#pragma once

#include <cstdint>

#include "backend/next/service/paths/result.h"
#include "backend/next/service/paths/session.h"
#include "engine/program/program.h"
#include "wire/next/shopper.h"

namespace spaarpas::service::next {

/// What the cart of somebody who has not joined would bring, if it were bought at that instant:
/// decided as their order would be, with what limits of all members leave.
///
/// *Errors*: `currency_mismatch`, `cart_invalid`, `amount_overflow`.
Result<wire::next::PreviewReply> preview_of_guest(Session& session,
                                                  const engine::Program& program,
                                                  const engine::Cart& cart,
                                                  std::int64_t at_ms);

}  // namespace spaarpas::service::next
