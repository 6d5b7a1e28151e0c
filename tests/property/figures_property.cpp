#include <doctest/doctest.h>

#include "engine/decide/figures.h"
#include "engine/decide/needs.h"
#include "tests/property/support/property.h"
#include "tests/unit/base/zones.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)

namespace base = spaarpas::base;

namespace {

/// What happened, as the naive model keeps it: every movement with its instant.
struct Moved {
    std::int64_t at_ms = 0;
    std::int64_t amount = 0;
};

std::int64_t any_instant(Dice& dice) {
    return dice.between(utc("2025-12-01"), utc("2026-12-31"));
}

Window any_window(Dice& dice) {
    if (dice.chance(40)) {
        return {Span::days, Period::day, dice.between(1, 400)};
    }
    const Period periods[] = {
        Period::day, Period::week, Period::month, Period::quarter, Period::year};
    return {Span::period, periods[dice.roll(5)], 0};
}

/// Whether two days are in the same period, asked of each day by itself.
bool same_period(Period period, std::int64_t left, std::int64_t right) {
    const base::CivilDate a = base::civil_from_days(left);
    const base::CivilDate b = base::civil_from_days(right);
    switch (period) {
        case Period::day:
            return left == right;
        case Period::week:
            return left - base::weekday_from_days(left) == right - base::weekday_from_days(right);
        case Period::month:
            return a.year == b.year && a.month == b.month;
        case Period::quarter:
            return a.year == b.year && (a.month - 1) / 3 == (b.month - 1) / 3;
        default:
            return a.year == b.year;
    }
}

std::int64_t naive_sum(const base::List<Moved>& moves,
                       const base::Zone& zone,
                       const Window& window,
                       std::int64_t at_ms) {
    const std::int64_t today = base::local_day(zone, at_ms);
    std::int64_t sum = 0;
    for (const Moved& moved : moves) {
        const std::int64_t day = base::local_day(zone, moved.at_ms);
        const bool reached = window.span == Span::days ? today - day < window.days
                                                       : same_period(window.period, day, today);
        sum += reached && day <= today ? moved.amount : 0;
    }
    return sum;
}

base::List<Moved> any_moves(Dice& dice) {
    base::List<Moved> moves;
    for (std::size_t left = dice.roll(30); left > 0; --left) {
        // What was moved is often undone, at the same instant.
        const bool undo = !moves.empty() && dice.chance(30);
        const Moved before = undo ? moves[dice.roll(moves.size())] : Moved();
        moves.push_back(undo ? Moved{before.at_ms, -before.amount}
                             : Moved{any_instant(dice), dice.between(-5, 20)});
    }
    return moves;
}

/// Adds the moves to a figure in another order than they came.
Facts counted(base::List<Moved> moves, const base::Zone& zone, Dice& dice) {
    Facts facts;
    while (!moves.empty()) {
        const std::size_t next = dice.roll(moves.size());
        CHECK(move_figure(facts, zone, "nights", moves[next].at_ms, moves[next].amount));
        moves.erase(moves.begin() + static_cast<std::ptrdiff_t>(next));
    }
    return facts;
}

std::string sum_of_window(Dice& dice) {
    const base::Zone zone = amsterdam();
    const base::List<Moved> moves = any_moves(dice);
    const Facts facts = counted(moves, zone, dice);
    const Window window = any_window(dice);
    const std::int64_t at_ms = any_instant(dice);
    const std::int64_t sum = figure_over(facts, zone, "nights", window, at_ms);
    const std::int64_t expected = naive_sum(moves, zone, window, at_ms);
    return sum == expected ? ""
                           : std::to_string(sum) + ", not " + std::to_string(expected) + " at " +
                                 std::to_string(at_ms);
}

std::string trimmed(Dice& dice) {
    const base::Zone zone = amsterdam();
    Facts facts = counted(any_moves(dice), zone, dice);
    const Window window = any_window(dice);
    const std::int64_t at_ms = any_instant(dice);
    const std::int64_t later_ms = at_ms + dice.between(0, 40) * base::ms_per_day;
    const std::int64_t before = figure_over(facts, zone, "nights", window, later_ms);
    Needs needs;
    needs.figure("nights", window);
    trim_figures(facts, zone, needs, at_ms);
    const std::int64_t after = figure_over(facts, zone, "nights", window, later_ms);
    return before == after ? "" : std::to_string(after) + ", not " + std::to_string(before);
}

}  // namespace

TEST_CASE("figures: a window has the sum of what fell within it, in whatever order it came") {
    CHECK(always_holds("the sum is that of the moves", sum_of_window));
}

TEST_CASE("figures: what is left out is reached by no window from then on") {
    CHECK(always_holds("a later sum is the same", trimmed));
}
