#pragma once

#include <cstdint>
#include <optional>

#include "json/fields.h"

namespace spaarpas::engine {

enum class Period { day, week, month, quarter, year };

/// Over which time a figure is added up, or a limit counts.
///
/// *Shape*: `days` is meaningful for `Span::days` alone, `period` for `Span::period`. `order` is
/// for limits, `now` for conditions. *Units*: `days` are local days of the program's zone, today
/// included.
enum class Span { now, ever, order, period, days };

struct Window {
    Span span = Span::ever;
    Period period = Period::day;
    std::int64_t days = 0;
};

/// The names that a place of a document takes for a window besides `{"days": n}`.
enum class WindowPlace { condition, limit, reaches };

/// Visits a window: a name, or `{"days": n}`.
void visit_window(json::Fields& fields, const json::Key& key, Window& window, WindowPlace place);

/// The name of a period or window, as documents and explanations spell it: `day`, `ever`, `days`.
const char* name_of(Period period);
const char* name_of(const Window& window);

}  // namespace spaarpas::engine
