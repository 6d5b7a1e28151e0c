#pragma once

#include "backend/store/store.h"
#include "base/list.h"
#include "engine/decide/decision.h"

namespace spaarpas::service {

/// What is booked of an effect after a difference (`engine::difference`): its amount is moved, or
/// where it is no amount, it is there (1) or gone (0).
[[nodiscard]] engine::Effect moved_by(const engine::Effect& booked,
                                      const engine::Effect& difference);

/// Whether two are the same effect: cause, place, kind and subject.
[[nodiscard]] bool is_same_effect(const engine::Effect& left, const engine::Effect& right);

/// Brings what is booked of a member up to date.
void book_effects(store::Transaction& tables,
                  store::MemberKey member,
                  const base::List<engine::Effect>& differences);

}  // namespace spaarpas::service
