#pragma once

#include <cstdint>
#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/service/paths/session.h"

namespace spaarpas::service {

/// Somebody who joins, themselves or by an order. `locale` may be empty: the program's first
/// language then.
struct NewMember {
    std::string program;
    std::string shop_id;
    std::string locale;
    std::int64_t joined_at_ms = 0;
    bool by_order = false;
};

/// Makes somebody who is not one a member: books the event `joined`.
///
/// *Errors*: those of `engine::decide`.
[[nodiscard]] Result<Account> enrol(Session& session, NewMember who);

/// Moves the joining of a member who joined by an order to an earlier order: they joined by their
/// first one, whichever was told first.
///
/// *Errors*: those of `engine::decide`.
[[nodiscard]] Result<Done> join_earlier(Account& account, std::int64_t at_ms);

/// Books the orders that waited for a member who has joined in time, and forgets the others.
///
/// *Errors*: those of `engine::decide`.
[[nodiscard]] Result<Done> claim_orders(Account& account);

/// Whether a member of that shop's id was erased: no event makes a member of them again; they may
/// join again themselves.
[[nodiscard]] bool was_erased(Session& session,
                              const std::string& program,
                              const std::string& shop_id);

}  // namespace spaarpas::service
