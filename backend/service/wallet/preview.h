#pragma once

#include <cstdint>

#include "backend/service/paths/result.h"
#include "backend/service/paths/session.h"
#include "engine/program/program.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// What the cart of somebody who has not joined would bring, if it were bought at that instant:
/// decided as their order would be, with what limits of all members leave.
///
/// *Errors*: `currency_mismatch`, `cart_invalid`, `amount_overflow`.
Result<wire::PreviewReply> preview_of_guest(Session& session,
                                            const engine::Program& program,
                                            const engine::Cart& cart,
                                            std::int64_t at_ms);

}  // namespace spaarpas::service
