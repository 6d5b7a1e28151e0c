#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "engine/decide/facts.h"
#include "engine/program/limit.h"
#include "engine/program/window.h"

namespace spaarpas::engine {

/// Adds to a figure at the local day of an instant, in its place among the days.
///
/// *Errors*: false, and nothing changed, where a sum would leave 2^53 - 1.
[[nodiscard]] bool move_figure(Facts& facts,
                               const base::Zone& zone,
                               std::string_view key,
                               std::int64_t at_ms,
                               std::int64_t amount);

/// The sum over a window that ends with the local day of `at_ms`; 0 for an unknown key. `Span::now`
/// is read as `ever`, `Span::order` is 0.
std::int64_t figure_over(const Facts& facts,
                         const base::Zone& zone,
                         std::string_view key,
                         const Window& window,
                         std::int64_t at_ms);

/// The first local day of a window that ends with the local day of `at_ms`; a day before all others
/// for `ever` and `now`.
std::int64_t first_day_of(const base::Zone& zone, const Window& window, std::int64_t at_ms);

/// The first instant of the calendar period that holds `at_ms`, 0 for a window that is no period.
std::int64_t window_start(const base::Zone& zone, const Window& window, std::int64_t at_ms);

/// The number of a limit in its list. Those on each member come first: the public program has no
/// others, and theirs must be the same there.
std::size_t limit_number(const Limits& limits, std::size_t index);

/// The key under which a limit counts: `rule/ID/NUMBER`, `unit/ID/NUMBER`, `offer/ID/NUMBER`.
std::string limit_key(const char* owner,
                      std::string_view id,
                      const Limits& limits,
                      std::size_t index);

/// Leaves out the days that no window of the program reaches from `at_ms` on.
void trim_figures(Facts& facts,
                  const base::Zone& zone,
                  const struct Needs& needs,
                  std::int64_t at_ms);

}  // namespace spaarpas::engine
