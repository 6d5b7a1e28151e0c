#include "view/diff/lis.h"

#include <algorithm>

namespace spaarpas::view {
namespace {

std::uint32_t position_of(const base::Array<std::uint32_t>& sources, std::uint32_t fixed) {
    const auto* const found = std::find(sources.begin(), sources.end(), fixed);
    return static_cast<std::uint32_t>(found - sources.begin());
}

/// Whether a row can stay beside the fixed one: it is on the same side of it as before. A longest
/// subsequence of these holds the fixed row, since that one fits into each of them.
bool fits(const base::Array<std::uint32_t>& sources, std::uint32_t row, std::uint32_t fixed_at) {
    return (row <= fixed_at) == (sources[row] <= sources[fixed_at]);
}

}  // namespace

base::Array<char> rows_that_stay(const base::Array<std::uint32_t>& sources, std::uint32_t fixed) {
    const auto size = static_cast<std::uint32_t>(sources.size());
    const std::uint32_t fixed_at = fixed == no_source ? size : position_of(sources, fixed);
    base::Array<std::uint32_t> tails;  // rows that end a best subsequence, by its length
    base::Array<std::uint32_t> before(size, size);  // the row before it in that subsequence
    for (std::uint32_t row = 0; row < size; ++row) {
        if (sources[row] == no_source || (fixed_at < size && !fits(sources, row, fixed_at))) {
            continue;
        }
        auto* const tail = std::lower_bound(
            tails.begin(), tails.end(), sources[row], [&](std::uint32_t left, std::uint32_t right) {
                return sources[left] < right;
            });
        if (tail != tails.begin()) {
            before[row] = *(tail - 1);
        }
        if (tail == tails.end()) {
            tails.push_back(row);
        } else {
            *tail = row;
        }
    }
    base::Array<char> stays(size);
    for (std::uint32_t row = tails.empty() ? size : tails.back(); row < size; row = before[row]) {
        stays[row] = 1;
    }
    return stays;
}

}  // namespace spaarpas::view
