#pragma once

#include <initializer_list>

#include "wire/messages/wallet.h"

/// The names of enumerators, in their order, where messages and what is kept share them.
namespace spaarpas::wire::names {

inline constexpr std::initializer_list<const char*> voucher_states{"issued",
                                                                   "reserved",
                                                                   "used",
                                                                   "expired",
                                                                   "withdrawn"};
static_assert(voucher_states.size() == static_cast<std::size_t>(VoucherState::withdrawn) + 1);

inline constexpr std::initializer_list<const char*> entry_kinds{"order",
                                                                "order_changed",
                                                                "order_cancelled",
                                                                "refund",
                                                                "event",
                                                                "joined",
                                                                "answered",
                                                                "redemption",
                                                                "voucher_returned",
                                                                "settlement",
                                                                "adjustment",
                                                                "merge"};
static_assert(entry_kinds.size() == static_cast<std::size_t>(EntryKind::merge) + 1);

}  // namespace spaarpas::wire::names
