#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "base/list.h"
#include "json/value.h"
#include "view/update/handlers.h"

namespace spaarpas::view {

/// A member of an event's detail.
using Detail = json::Member;

Detail detail(const char* name, std::string_view text);
Detail detail(const char* name, std::int64_t number);
Detail detail(const char* name, base::List<Detail> members);

/// Tells the shop of something, under a name of the public contract.
void emit(Turn& turn, const char* name, base::List<Detail> details = {});

}  // namespace spaarpas::view
