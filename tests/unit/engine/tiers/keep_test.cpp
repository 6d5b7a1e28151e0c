#include "engine/tiers/keep.h"

#include <doctest/doctest.h>

#include "tests/unit/base/zones.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)

namespace {

Keep until_end_of(Period period, std::int64_t plus) {
    Keep keep;
    keep.until_end_of = period;
    keep.plus = plus;
    return keep;
}

Keep days(std::int64_t count) {
    Keep keep;
    keep.days = count;
    return keep;
}

Keep months(std::int64_t count) {
    Keep keep;
    keep.months = count;
    return keep;
}

}  // namespace

TEST_CASE("keep: what is kept is kept to the end of a local day, month, quarter or year") {
    const struct {
        Keep keep;
        const char* from;
        const char* until;
    } rows[] = {
        {days(1), "2026-02-10T12:00", "2026-02-11T23:00"},
        {days(30), "2026-03-10T12:00", "2026-04-09T22:00"},
        {months(1), "2026-01-31T12:00", "2026-02-28T23:00"},
        {months(12), "2026-02-28T12:00", "2027-02-28T23:00"},
        {until_end_of(Period::month, 0), "2026-02-10T12:00", "2026-02-28T23:00"},
        {until_end_of(Period::month, 11), "2026-02-10T12:00", "2027-01-31T23:00"},
        {until_end_of(Period::quarter, 0), "2026-05-10T12:00", "2026-06-30T22:00"},
        {until_end_of(Period::quarter, 2), "2026-05-10T12:00", "2026-12-31T23:00"},
        {until_end_of(Period::year, 0), "2026-12-31T22:59", "2026-12-31T23:00"},
        {until_end_of(Period::year, 1), "2025-05-10T12:00", "2026-12-31T23:00"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.until);
        CHECK(keep_until(amsterdam(), row.keep, utc(row.from)) == utc(row.until));
    }
}

TEST_CASE("keep: what is kept for ever has no date") {
    CHECK_FALSE(keep_until(amsterdam(), Keep{}, utc("2026-02-10T12:00")).has_value());
}
