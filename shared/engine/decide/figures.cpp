#include "engine/decide/figures.h"

#include <limits>

#include "base/exact.h"
#include "engine/decide/needs.h"

namespace spaarpas::engine {

namespace {

constexpr std::int64_t before_all_days = std::numeric_limits<std::int64_t>::min();

const Figure* find_figure(const Facts& facts, std::string_view key) {
    for (const Figure& figure : facts.figures) {
        if (figure.key == key) {
            return &figure;
        }
    }
    return nullptr;
}

/// The index of the first day that is not before `day`.
std::size_t place_of(const std::vector<DayAmount>& days, std::int64_t day) {
    std::size_t index = days.size();
    while (index > 0 && days[index - 1].day >= day) {
        --index;
    }
    return index;
}

base::CivilDate first_date_of(Period period, std::int64_t day) {
    base::CivilDate date = base::civil_from_days(day);
    date.day = 1;
    if (period == Period::year) {
        date.month = 1;
    } else if (period == Period::quarter) {
        date.month -= (date.month - 1) % 3;
    }
    return date;
}

std::int64_t first_day_of_period(Period period, std::int64_t day) {
    if (period == Period::day) {
        return day;
    }
    if (period == Period::week) {
        return day - base::weekday_from_days(day);
    }
    return base::days_from_civil(first_date_of(period, day));
}

/// What cannot be kept exactly is as much as can be: sums of days are not bounded as `ever` is.
std::int64_t clamped(base::exact::Wide sum) {
    const base::exact::Wide most = base::max_safe_integer;
    return static_cast<std::int64_t>(sum > most ? most : (sum < -most ? -most : sum));
}

/// Adds to a day; false where it would leave the safe integers. A day of nothing is left out, so
/// that what was undone leaves no trace.
bool move_day(Figure& figure, std::int64_t day, std::int64_t amount) {
    const std::size_t index = place_of(figure.days, day);
    const auto place = figure.days.begin() + static_cast<std::ptrdiff_t>(index);
    if (index == figure.days.size() || figure.days[index].day != day) {
        figure.days.insert(place, DayAmount{day, amount});
        return true;
    }
    if (!base::exact::add(figure.days[index].amount, amount)) {
        return false;
    }
    if (figure.days[index].amount == 0) {
        figure.days.erase(place);
    }
    return true;
}

bool is_nothing(const Figure& figure) {
    return figure.ever == 0 && figure.days.empty();
}

void drop_days_before(Figure& figure, std::int64_t day) {
    const auto gone = static_cast<std::ptrdiff_t>(place_of(figure.days, day));
    figure.days.erase(figure.days.begin(), figure.days.begin() + gone);
}

}  // namespace

bool move_figure(Facts& facts,
                 const base::Zone& zone,
                 std::string_view key,
                 std::int64_t at_ms,
                 std::int64_t amount) {
    if (amount == 0) {
        return true;
    }
    std::size_t index = 0;
    while (index < facts.figures.size() && facts.figures[index].key != key) {
        ++index;
    }
    const bool known = index < facts.figures.size();
    std::int64_t ever = known ? facts.figures[index].ever : 0;
    if (!base::exact::add(ever, amount)) {
        return false;
    }
    Figure& figure = known ? facts.figures[index] : facts.figures.emplace_back();
    if (!move_day(figure, base::local_day(zone, at_ms), amount)) {
        return false;
    }
    figure.key = key;
    figure.ever = ever;
    if (is_nothing(figure)) {
        facts.figures.erase(facts.figures.begin() + static_cast<std::ptrdiff_t>(index));
    }
    return true;
}

std::int64_t figure_over(const Facts& facts,
                         const base::Zone& zone,
                         std::string_view key,
                         const Window& window,
                         std::int64_t at_ms) {
    const Figure* const figure = find_figure(facts, key);
    if (figure == nullptr || window.span == Span::order) {
        return 0;
    }
    if (window.span == Span::ever || window.span == Span::now) {
        return figure->ever;
    }
    const std::int64_t first = first_day_of(zone, window, at_ms);
    const std::int64_t last = base::local_day(zone, at_ms);
    base::exact::Wide sum = 0;
    for (const DayAmount& day : figure->days) {
        sum += day.day >= first && day.day <= last ? day.amount : 0;
    }
    return clamped(sum);
}

std::int64_t first_day_of(const base::Zone& zone, const Window& window, std::int64_t at_ms) {
    const std::int64_t day = base::local_day(zone, at_ms);
    if (window.span == Span::period) {
        return first_day_of_period(window.period, day);
    }
    return window.span == Span::days ? day - window.days + 1 : before_all_days;
}

std::int64_t window_start(const base::Zone& zone, const Window& window, std::int64_t at_ms) {
    return window.span == Span::period
               ? base::start_of_local_day(zone, first_day_of(zone, window, at_ms))
               : 0;
}

std::size_t limit_number(const Limits& limits, std::size_t index) {
    const LimitOf own = limits[index].of;
    std::size_t number = 0;
    for (std::size_t other = 0; other < limits.size(); ++other) {
        const LimitOf of = limits[other].of;
        const bool is_before = of == own ? other < index : of == LimitOf::member;
        number += is_before ? 1 : 0;
    }
    return number;
}

std::string limit_key(const char* owner,
                      std::string_view id,
                      const Limits& limits,
                      std::size_t index) {
    std::string key = owner;
    key += '/';
    key += id;
    key += '/';
    key += std::to_string(limit_number(limits, index));
    return key;
}

void trim_figures(Facts& facts, const base::Zone& zone, const Needs& needs, std::int64_t at_ms) {
    const std::int64_t today = base::local_day(zone, at_ms);
    for (Figure& figure : facts.figures) {
        std::int64_t days = 0;
        for (const NeededFigure& needed : needs.figures) {
            days = needed.key == figure.key ? needed.days : days;
        }
        drop_days_before(figure, today - days + 1);
    }
    base::erase_if(facts.figures, is_nothing);
}

}  // namespace spaarpas::engine
