#pragma once

#include <string>
#include <vector>

#include "backend/service/members/account.h"
#include "backend/store/history.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"

namespace spaarpas::service {

/// A member's whole past in its order, as the store has it.
[[nodiscard]] std::vector<store::HistoryRecord> read_past(const Account& account);

[[nodiscard]] base::List<engine::Event> events_of(const std::vector<store::HistoryRecord>& past);

/// All that is booked of a member, net, in the order in which it was first booked.
[[nodiscard]] base::List<engine::Effect> read_booked(const Account& account);

/// Of what is booked, the issues whose vouchers stay though what brought them is gone.
[[nodiscard]] base::List<engine::Effect> read_retained(const Account& account);

/// Of all that is booked, what is the same effect as one of these.
[[nodiscard]] base::List<engine::Effect> read_booked_like(const Account& account,
                                                          const base::List<engine::Effect>& like);

/// Whether an event comes after everything that the member's past holds and that time has done.
[[nodiscard]] bool comes_last(const Account& account, const engine::Event& event);

/// Whether nothing is left of an order, or an event was cancelled. What is left does not hang on
/// the member.
[[nodiscard]] bool is_undone(const Account& account, const engine::Event& event);

/// Where a new event stands, once it has its row.
[[nodiscard]] store::HistoryPlace place_of_event(const engine::Event& event, std::int64_t row);

}  // namespace spaarpas::service
