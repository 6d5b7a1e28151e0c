#pragma once

#include <string>
#include <string_view>

#include "base/list.h"

namespace spaarpas::base {

bool contains(const List<std::string>& list, std::string_view wanted);

/// Whether two lists have an item in common.
bool share_one(const List<std::string>& left, const List<std::string>& right);

}  // namespace spaarpas::base
