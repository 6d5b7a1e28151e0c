#include "engine/program/checker.h"

namespace spaarpas::engine {

namespace {

void check_counter(Checker& checker, const Unit& unit) {
    constexpr const char* because = "a counter only counts: it is not held and not spent";
    checker.ignores("worth", unit.worth.has_value(), because);
    checker.ignores("settles", unit.settles.has_value(), because);
    checker.ignores("expires", unit.expires.has_value(), because);
    checker.ignores("shortfall", unit.shortfall != Shortfall::hold_back, because);
}

void check_unit(Checker& checker, const Unit& unit) {
    if (unit.id == unit_orders || unit.id == unit_spend) {
        checker.add("id_reserved",
                    "id",
                    quoted(unit.id),
                    "another id: this unit is always there",
                    "Give it another id, or leave it out");
    }
    checker.texts("name_one", unit.name_one);
    checker.texts("name_other", unit.name_other);
    if (unit.kind == UnitKind::stamps) {
        checker.needs("of", unit.of > 0, "the kind is `stamps`: how many places has the card?");
    } else {
        checker.ignores("of", unit.of > 0, "only `stamps` are on a card");
    }
    if (unit.kind == UnitKind::counter) {
        check_counter(checker, unit);
    }
    if (unit.kind == UnitKind::money) {
        checker.ignores("worth", unit.worth.has_value(), "money is worth what it says");
    }
    if (unit.expires) {
        const Checker::At here(checker, "expires");
        checker.condition("unless", unit.expires->unless, Asked::member);
    }
    checker.limits(unit.limit, false, true);
    checker.given(unit.limited);
}

}  // namespace

void check_units(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Unit>& units = checker.program().units;
    for (std::size_t index = 0; index < units.size(); ++index) {
        const Checker::At here(checker, "units", index);
        checker.unique(units[index].id, seen);
        check_unit(checker, units[index]);
    }
}

}  // namespace spaarpas::engine
