#include <algorithm>

#include "base/list.h"
#include "base/weekdays.h"
#include "loyalty/program/checker.h"

namespace spaarpas::loyalty {

namespace {

void check_weekdays(const std::string& at, const Condition& when, Checker& checker) {
    for (std::size_t index = 0; index < when.weekdays.size(); ++index) {
        const std::string& day = when.weekdays[index];
        const std::string here = at + "/weekdays/" + std::to_string(index);
        const auto begin = when.weekdays.begin();
        const auto place = begin + static_cast<std::ptrdiff_t>(index);
        if (std::find(base::weekday_names.begin(), base::weekday_names.end(), day) ==
            base::weekday_names.end()) {
            checker.add("weekday_unknown",
                        here,
                        "\"" + day + '"',
                        "one of mon, tue, wed, thu, fri, sat and sun",
                        "Write the day as its first three letters in English");
        } else if (std::find(begin, place, day) != place) {
            checker.add("listed_twice",
                        here,
                        "\"" + day + "\" a second time",
                        "each day once",
                        "Leave the second one out");
        }
    }
}

void check_windows(const std::string& at, const Condition& when, Checker& checker) {
    const auto from = base::parse_local_time(when.from);
    const auto until = base::parse_local_time(when.until);
    if (from && until && *from >= *until) {
        checker.add("window_empty",
                    at + "/until",
                    when.until,
                    "a moment after `from`, which is " + when.from,
                    "Make `until` later: it is the first moment at which the rule no longer holds");
    }
    if (!when.day_from.empty() && when.day_from == when.day_until) {
        checker.add("window_empty",
                    at + "/day_until",
                    when.day_until,
                    "another time than `day_from`",
                    "Leave both out for the whole day");
    }
}

void check_contradiction(const std::string& at,
                         const base::List<std::string>& only,
                         const base::List<std::string>& none_of,
                         Checker& checker) {
    for (std::size_t index = 0; index < none_of.size(); ++index) {
        if (std::find(only.begin(), only.end(), none_of[index]) != only.end()) {
            checker.add("condition_contradiction",
                        at + '/' + std::to_string(index),
                        "\"" + none_of[index] + "\", which is asked for as well",
                        "something that is not asked for",
                        "Take it out of one of the two lists");
        }
    }
}

/// What only a cart can answer.
void check_needs_order(const std::string& at, const Condition& when, Checker& checker) {
    struct Asked {
        const char* field;
        bool asked;
    };
    const Asked fields[] = {{"/skus", !when.skus.empty()},
                            {"/not_skus", !when.not_skus.empty()},
                            {"/categories", !when.categories.empty()},
                            {"/not_categories", !when.not_categories.empty()},
                            {"/channels", !when.channels.empty()},
                            {"/min_order_minor", when.min_order_minor > 0},
                            {"/first_order", when.first_order}};
    for (const Asked& field : fields) {
        if (field.asked) {
            checker.add("condition_needs_order",
                        at + field.field,
                        "a condition on the cart, for an event that has none",
                        "conditions on the member and the time",
                        "Leave the condition out, or use it for orders");
        }
    }
}

}  // namespace

void Checker::condition(const std::string& at,
                        const std::optional<Condition>& when,
                        const std::string& event) {
    if (!when) {
        return;
    }
    check_weekdays(at, *when, *this);
    check_windows(at, *when, *this);
    check_contradiction(at + "/not_skus", when->skus, when->not_skus, *this);
    check_contradiction(at + "/not_categories", when->categories, when->not_categories, *this);
    tier_ids(at + "/tiers", when->tiers);
    if (event != "order") {
        check_needs_order(at, *when, *this);
    }
}

}  // namespace spaarpas::loyalty
