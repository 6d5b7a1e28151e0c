#include "loyalty/earning/condition.h"

#include <algorithm>

#include "base/list.h"
#include "base/weekdays.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

bool contains(const base::List<std::string>& list, const std::string& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

bool share_one(const base::List<std::string>& left, const base::List<std::string>& right) {
    for (const std::string& item : left) {
        if (contains(right, item)) {
            return true;
        }
    }
    return false;
}

/// Says why a condition does not hold, and is what the question then comes to.
bool refuse(Trace& trace, const char* code, std::string_view subject, NoteNumbers numbers = {}) {
    note(trace, code, subject, numbers);
    return false;
}

bool holds_for_member(const Occasion& occasion,
                      const Condition& condition,
                      std::string_view subject,
                      Trace& trace) {
    if (occasion.cart != nullptr && !condition.channels.empty() &&
        !contains(condition.channels, occasion.cart->channel)) {
        note_name(note(trace, codes::not_met_channel, subject), "channel", occasion.cart->channel);
        return false;
    }
    if (!condition.segments.empty() && !share_one(condition.segments, occasion.facts.segments)) {
        return refuse(trace, codes::not_met_segment, subject);
    }
    if (!condition.tiers.empty() && !contains(condition.tiers, occasion.facts.tier)) {
        note_name(note(trace, codes::not_met_tier, subject), "tier", condition.tiers.front());
        return false;
    }
    return true;
}

bool holds_on_date(const Occasion& occasion,
                   const Condition& condition,
                   std::string_view subject,
                   Trace& trace) {
    const base::Zone& zone = occasion.program.zone;
    if (const auto from = base::parse_local_time(condition.from)) {
        const std::int64_t from_ms = base::utc_from_local(zone, *from);
        if (occasion.facts.at_ms < from_ms) {
            return refuse(trace, codes::not_met_date, subject, {{"from_ms", from_ms}});
        }
    }
    if (const auto until = base::parse_local_time(condition.until)) {
        const std::int64_t until_ms = base::utc_from_local(zone, *until);
        if (occasion.facts.at_ms >= until_ms) {
            return refuse(trace, codes::not_met_date, subject, {{"until_ms", until_ms}});
        }
    }
    return true;
}

bool holds_in_week(const Occasion& occasion,
                   const Condition& condition,
                   std::string_view subject,
                   Trace& trace) {
    const base::HoursOfDay hours = base::hours_of_day(occasion.program.zone,
                                                      occasion.facts.at_ms,
                                                      base::parse_day_time(condition.day_from),
                                                      base::parse_day_time(condition.day_until));
    const char* const weekday = base::weekday_names[static_cast<std::size_t>(hours.weekday)];
    if (!condition.weekdays.empty() && !contains(condition.weekdays, weekday)) {
        note_name(note(trace, codes::not_met_weekday, subject), "weekday", weekday);
        return false;
    }
    if (!hours.within) {
        TraceStep& step = note(trace, codes::not_met_hours, subject);
        note_name(step, "from", condition.day_from);
        note_name(step, "until", condition.day_until);
    }
    return hours.within;
}

bool holds_for_order(const Occasion& occasion,
                     const Condition& condition,
                     std::string_view subject,
                     Trace& trace) {
    if (occasion.counted == nullptr) {
        return true;
    }
    const std::int64_t missing_minor = condition.min_order_minor - occasion.counted->counted_minor;
    if (missing_minor > 0) {
        return refuse(
            trace,
            codes::not_met_min_order,
            subject,
            {{"missing_minor", missing_minor}, {"min_order_minor", condition.min_order_minor}});
    }
    if (condition.first_order && occasion.facts.orders > 0) {
        return refuse(
            trace, codes::not_met_first_order, subject, {{"orders", occasion.facts.orders}});
    }
    return true;
}

}  // namespace

bool holds(const Occasion& occasion,
           const std::optional<Condition>& condition,
           std::string_view subject,
           Trace& trace) {
    return !condition || (holds_for_member(occasion, *condition, subject, trace) &&
                          holds_on_date(occasion, *condition, subject, trace) &&
                          holds_in_week(occasion, *condition, subject, trace) &&
                          holds_for_order(occasion, *condition, subject, trace));
}

bool chooses(const std::optional<Condition>& condition, const CountedLine& line) {
    if (!condition) {
        return true;
    }
    if (line.line == nullptr) {
        return condition->skus.empty() && condition->categories.empty();
    }
    const CartLine& product = *line.line;
    if (!condition->skus.empty() && !contains(condition->skus, product.sku)) {
        return false;
    }
    if (!condition->categories.empty() && !share_one(condition->categories, product.categories)) {
        return false;
    }
    return !contains(condition->not_skus, product.sku) &&
           !share_one(condition->not_categories, product.categories);
}

bool chooses_lines(const std::optional<Condition>& condition) {
    return condition && !(condition->skus.empty() && condition->not_skus.empty() &&
                          condition->categories.empty() && condition->not_categories.empty());
}

}  // namespace spaarpas::loyalty
