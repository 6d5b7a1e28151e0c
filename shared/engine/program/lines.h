#pragma once

#include <string>

#include "base/list.h"

namespace spaarpas::engine {

/// Chooses lines of an order; an empty list asks for nothing.
struct Lines {
    static constexpr const char* type_name = "Lines";
    base::List<std::string> skus;
    base::List<std::string> not_skus;
    base::List<std::string> categories;
    base::List<std::string> not_categories;
};

}  // namespace spaarpas::engine
