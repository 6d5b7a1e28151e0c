#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"

namespace spaarpas::service {

/// What was used more or less of limits at an instant.
struct UsesAt {
    std::int64_t at_ms = 0;
    base::List<engine::Use> uses;
};

/// What a member's past comes to, beside what is booked of it.
///
/// *Shape*: `effects` and `uses` are differences; `levels` say how those that are held changed;
/// `facts` are the member's now; `trace` explains the event that it is about. `narrowed` are events
/// of the past with less room than they were noted with, since others have used it.
struct WorkedOut {
    base::List<engine::Effect> effects;
    base::List<UsesAt> uses;
    base::List<engine::LevelChange> levels;
    engine::Trace trace;
    engine::Facts facts;
    base::List<engine::Event> narrowed;
};

/// Decides an event that comes after everything else, on what is known of the member.
///
/// *Errors*: those of `engine::decide`.
[[nodiscard]] Result<WorkedOut> decide_next(const Account& account, const engine::Event& event);

/// A past as it was booked: its events, and the issues whose vouchers stay by themselves.
struct BookedPast {
    base::List<engine::Event> events;
    base::List<engine::Effect> retained;
};

/// The past as it was told before, of one member or of two that become one, and as it is told now;
/// `about` is the id of the event that is explained, or empty.
struct Retold {
    std::vector<BookedPast> before;
    base::List<engine::Event> now;
    std::string about;
};

/// Works the whole past out again. A voucher that was used stays where the past does not bring it
/// any more, and what it used of limits stays used (docs/program.md, 6).
///
/// *Errors*: those of `engine::decide`.
[[nodiscard]] Result<WorkedOut> work_out_again(Account& account, Retold past);

}  // namespace spaarpas::service
