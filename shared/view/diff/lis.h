#pragma once

#include <cstdint>

#include "base/array.h"

namespace spaarpas::view {

/// Marks a row that was not there before.
inline constexpr std::uint32_t no_source = 0xFFFFFFFF;

/// Chooses the rows that stay where they are when a list changes order: a longest increasing
/// subsequence of `sources`, the old positions of the new rows. `fixed` is the old position of a
/// row that must be among them, or `no_source`.
///
/// *Shape*: one flag for each row, a byte because the code for bits is large. Rows without a source
/// are never chosen.
base::Array<char> rows_that_stay(const base::Array<std::uint32_t>& sources, std::uint32_t fixed);

}  // namespace spaarpas::view
