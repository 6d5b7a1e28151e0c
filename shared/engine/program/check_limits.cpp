#include "engine/program/checker.h"

namespace spaarpas::engine {

bool count_alike(const Limit& left, const Limit& right) {
    return (left.times > 0) == (right.times > 0) && left.of == right.of &&
           left.per.span == right.per.span && left.per.days == right.per.days &&
           (left.per.span != Span::period || left.per.period == right.per.period);
}

namespace {

void check_twice(Checker& checker, const Limits& limits, std::size_t index) {
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
        if (count_alike(limits[earlier], limits[index])) {
            checker.add("limit_twice",
                        "per",
                        std::string("a second limit per `") + name_of(limits[index].per) + '`',
                        "one limit of a kind for each time",
                        "Keep the lower one of the two");
        }
    }
}

}  // namespace

void Checker::limits(const Limits& limits, bool times, bool amount) {
    for (std::size_t index = 0; index < limits.size(); ++index) {
        const At here(*this, "limit", index);
        const Limit& limit = limits[index];
        if (!times) {
            ignores("times", limit.times > 0, "what rules give of a unit is limited by `amount`");
        }
        if (!amount) {
            ignores("amount", limit.amount > 0, "nothing is given that has an amount: use `times`");
        }
        if (limit.of == LimitOf::all && limit.per.span == Span::order) {
            add("limit_window",
                "per",
                "`order`, of all members",
                "a time that orders of several members share",
                "Leave `of` out, or choose `day` to `ever`");
        }
        check_twice(*this, limits, index);
    }
}

}  // namespace spaarpas::engine
