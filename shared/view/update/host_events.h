#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "view/update/handlers.h"

namespace spaarpas::view {

/// A member of an event's detail: a text, or an integer where `text` is null.
struct Detail {
    const char* name;
    const char* text = nullptr;
    std::int64_t number = 0;
};

/// Tells the shop of something, under a name of the public contract.
void emit(Turn& turn, const char* name, std::initializer_list<Detail> details = {});

}  // namespace spaarpas::view
