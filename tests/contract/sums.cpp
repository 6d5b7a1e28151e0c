#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

std::int64_t day_of(const store::DailyRoot& root) {
    return root.day;
}

void roots_by_day(store::Store& empty) {
    const auto tables = empty.write();
    auto& roots = tables->roots();
    CHECK_FALSE(roots.newest(a_program).has_value());
    roots.insert({a_program, 20, 7, "twenty"});
    roots.insert({a_program, 9, 3, "nine"});
    roots.insert({"slager", 30, 9, "thirty"});
    CHECK(roots.newest(a_program)->day == 20);
    const auto nine = roots.of_day(a_program, 9);
    REQUIRE(nine.has_value());
    CHECK(nine->program == a_program);
    CHECK(nine->last_entry == 3);
    CHECK(nine->root == "nine");
    CHECK_FALSE(roots.of_day(a_program, 30).has_value());
    CHECK(each(roots.page(a_program, 0, 9), day_of) == Ids{9, 20});
    CHECK(each(roots.page(a_program, 0, 1), day_of) == Ids{9});
    CHECK(each(roots.page(a_program, 9, 9), day_of) == Ids{20});
    CHECK_THROWS_AS(roots.insert({a_program, 9, 4, "again"}), store::StorageError);
}

void totals_as_they_move(store::Store& empty) {
    const auto tables = empty.write();
    auto& totals = tables->totals();
    totals.add(a_program, 20, {"available", "points", 10});
    totals.add(a_program, 20, {"available", "points", -3});
    totals.add(a_program, 20, {"joined", "", 1});
    totals.add(a_program, 21, {"available", "points", 5});
    totals.add(a_program, 21, {"available", "stamps", 1});
    totals.add("slager", 20, {"available", "points", 1000});
    using All = std::vector<store::Total>;
    CHECK(totals.of_day(a_program, 20) == All{{"available", "points", 7}, {"joined", "", 1}});
    CHECK(totals.of_day(a_program, 22).empty());
    CHECK(totals.ever(a_program) ==
          All{{"available", "points", 12}, {"available", "stamps", 1}, {"joined", "", 1}});
}

store::LimitOfAll limit_of(std::int64_t period_start_ms, std::int64_t window_start_ms) {
    return {a_program, "offer/coffee/0", period_start_ms, window_start_ms};
}

void never_more_than_there_is(store::Store& empty) {
    const auto tables = empty.write();
    auto& limits = tables->limits_of_all();
    const auto december = limit_of(100, 100);
    CHECK(limits.used(december) == 0);
    CHECK(limits.take(december, 2, 3));
    CHECK_FALSE(limits.take(december, 2, 3));
    CHECK(limits.used(december) == 2);
    CHECK(limits.take(december, 1, 3));
    CHECK_FALSE(limits.take(december, 1, 3));
    CHECK(limits.used(december) == 3);
    CHECK(limits.take(limit_of(200, 200), 3, 3));
    CHECK(limits.used(december) == 3);
}

void never_less_than_nothing(store::Store& empty) {
    const auto tables = empty.write();
    auto& limits = tables->limits_of_all();
    const auto december = limit_of(100, 100);
    CHECK_FALSE(limits.take(december, -1, 3));
    CHECK(limits.take(december, 3, 3));
    CHECK_FALSE(limits.take(december, -4, 3));
    CHECK(limits.used(december) == 3);
    // A later version may leave less than was used: giving back is no matter of that.
    CHECK(limits.take(december, -1, 1));
    CHECK(limits.used(december) == 2);
    CHECK_FALSE(limits.take(december, 1, 1));
    CHECK(limits.take(december, 0, 1));
}

void window_of_days(store::Store& empty) {
    const auto tables = empty.write();
    auto& limits = tables->limits_of_all();
    CHECK(limits.take(limit_of(1, -1), 2, 5));
    CHECK(limits.take(limit_of(2, 0), 2, 5));
    CHECK(limits.used(limit_of(3, 1)) == 4);
    CHECK_FALSE(limits.take(limit_of(3, 1), 2, 5));
    CHECK(limits.take(limit_of(4, 2), 2, 5));
    CHECK(limits.used(limit_of(4, 2)) == 4);
    auto other = limit_of(4, 2);
    other.key = "offer/tea/0";
    CHECK(limits.used(other) == 0);
    other = limit_of(4, 2);
    other.program = "slager";
    CHECK(limits.used(other) == 0);
}

}  // namespace

Promises root_promises() {
    return {{"roots by day, one a day", roots_by_day}};
}

Promises total_promises() {
    return {{"totals of a day and of all days are kept as they move", totals_as_they_move}};
}

Promises limit_promises() {
    return {{"nobody takes more than there is", never_more_than_there_is},
            {"nobody gives back more than was taken", never_less_than_nothing},
            {"a window of days counts its days alone", window_of_days}};
}

}  // namespace spaarpas::test
