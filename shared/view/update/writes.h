#pragma once

#include <string>

#include "view/update/handlers.h"

namespace spaarpas::view {

/// Begins something that the shopper asked for, with a key of its own. A second press while it is
/// under way does nothing; one after it failed sends it again with the same key, unless it was
/// refused: then it is asked anew.
void begin_write(Turn& turn, Write write);

void begin_join(Turn& turn, std::uint32_t root);
void begin_redemption(Turn& turn, std::uint32_t root, const std::string& offer);
/// Undoes the redemption that gave a voucher.
void begin_undo(Turn& turn, std::uint32_t root, const wire::Voucher& voucher);
void begin_answer(Turn& turn, std::uint32_t root, bool later);
/// Takes back the consent to a purpose.
void begin_withdrawal(Turn& turn, std::uint32_t root, const std::string& purpose);

/// Tells the backend that a notice was seen, so that it does not come back with the next visit.
void begin_notice_seen(Turn& turn, std::uint32_t root, const std::string& notice);

/// Has the live region say what stands by itself.
void say(Turn& turn, News news);

/// Gives the shop the code of a voucher, for it to apply.
void tell_redeemed(Turn& turn, const wire::Voucher& voucher);

/// Tells the shop that a code is about to be given back, for it to take it out of its cart.
void tell_undoing(Turn& turn, const wire::Voucher& voucher);

/// Forgets what failed, because the shopper moved on.
void drop_failed_write(State& state, WriteKind kind);

/// Takes in the answer of the backend to a write.
///
/// *Errors*: false where the body is no message that we know.
bool finish_write(Turn& turn, const Write& write, const std::string& body);

}  // namespace spaarpas::view
