#include "loyalty/earning/caps.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/exact.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

constexpr const char* period_names[] = {"order", "day", "week", "month", "year", "ever"};

}  // namespace

std::int64_t cap_period_start(const Program& program, CapPeriod per, std::int64_t at_ms) {
    if (per == CapPeriod::order || per == CapPeriod::ever) {
        return 0;
    }
    const auto period =
        static_cast<base::CalendarPeriod>(static_cast<int>(per) - static_cast<int>(CapPeriod::day));
    return base::period_start(program.zone, period, at_ms);
}

std::int64_t cap_used(const Program& program,
                      const Facts& facts,
                      std::string_view rule,
                      const Cap& cap) {
    if (cap.per == CapPeriod::order) {
        return 0;
    }
    const std::int64_t start_ms = cap_period_start(program, cap.per, facts.at_ms);
    for (const CapUse& use : facts.caps) {
        if (use.rule == rule && use.period_start_ms == start_ms) {
            return use.used_points;
        }
    }
    return 0;
}

std::int64_t within_cap(const Program& program,
                        const Facts& facts,
                        std::string_view rule,
                        const Cap& cap,
                        std::int64_t wanted,
                        Trace& trace) {
    const std::int64_t used = cap_used(program, facts, rule, cap);
    const std::int64_t left = std::max<std::int64_t>(cap.points - used, 0);
    if (wanted <= left) {
        return wanted;
    }
    TraceStep& step = note(trace,
                           codes::cap_reached,
                           rule,
                           {{"points", left},
                            {"wanted_points", wanted},
                            {"cap_points", cap.points},
                            {"used_points", used}});
    note_name(step, "per", period_names[static_cast<int>(cap.per)]);
    return left;
}

void use_cap(const Program& program,
             Facts& facts,
             std::string_view rule,
             const Cap& cap,
             std::int64_t points) {
    if (cap.per == CapPeriod::order || points == 0) {
        return;
    }
    const std::int64_t start_ms = cap_period_start(program, cap.per, facts.at_ms);
    for (CapUse& use : facts.caps) {
        if (use.rule != rule) {
            continue;
        }
        if (use.period_start_ms < start_ms) {
            use = {std::string(rule), start_ms, points};
        } else if (use.period_start_ms == start_ms && !base::exact::add(use.used_points, points)) {
            use.used_points = cap.points;
        }
        return;
    }
    facts.caps.push_back({std::string(rule), start_ms, points});
}

}  // namespace spaarpas::loyalty
