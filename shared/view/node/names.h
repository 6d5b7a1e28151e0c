#pragma once

#include <cstdint>
#include <string_view>

#include "base/array.h"

namespace spaarpas::view {

/// The number of an interned name.
using NameId = std::uint32_t;

/// The names that a renderer has met, each with a number that never changes. The page side is told
/// a name once. Two literals with the same text share one number.
class Names {
public:
    /// *Shape*: `literal` is a part of one that lives as long as the program; see Name.
    NameId intern(std::string_view literal);
    std::string_view text(NameId id) const { return names_[id]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }

private:
    struct Slot {
        const char* literal = nullptr;
        std::size_t size = 0;
        NameId id = 0;
    };
    NameId find_or_add(std::string_view text);
    void grow();
    base::Array<std::string_view> names_;
    base::Array<Slot> slots_;  // by the literal's address; a power of two, at most half full
    std::uint32_t used_ = 0;
};

}  // namespace spaarpas::view
