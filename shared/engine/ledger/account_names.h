#pragma once

#include <initializer_list>

#include "engine/ledger/entry.h"

namespace spaarpas::engine {

/// The names of accounts in messages and in the store, in the order of the enumerators.
inline constexpr std::initializer_list<const char*> account_names{"pending",
                                                                  "available",
                                                                  "held",
                                                                  "debt",
                                                                  "issued",
                                                                  "redeemed",
                                                                  "expired",
                                                                  "adjusted"};
static_assert(account_names.size() == static_cast<std::size_t>(Account::adjusted) + 1);

}  // namespace spaarpas::engine
