#include <algorithm>
#include <cstdint>
#include <string>

#include "engine/program/checker.h"

namespace spaarpas::engine {

namespace {

/// `Area/Place` of letters, digits, `_`, `+` and `-`, or `UTC`. Whether the zone exists is for the
/// server to tell, which has the zone database.
bool is_zone_name(const std::string& name) {
    if (name == "UTC") {
        return true;
    }
    bool slash = false;
    char last = '/';
    for (const char c : name) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        const bool other = (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
        if (!letter && c != '/' && (!other || last == '/')) {
            return false;
        }
        if (c == '/' && last == '/') {
            return false;
        }
        slash = slash || c == '/';
        last = c;
    }
    return slash && last != '/';
}

/// What is older than 1973 and not 0 was meant in seconds, which are a thousandth of it.
constexpr std::int64_t oldest_ms = 100'000'000'000;

void check_instant(Checker& checker) {
    const std::int64_t at_ms = checker.program().applies_from_ms;
    if (at_ms > 0 && at_ms < oldest_ms) {
        checker.add("instant_in_seconds",
                    "applies_from_ms",
                    std::to_string(at_ms) + ", which looks like seconds",
                    "milliseconds since 1970, in 1973 or later, or 0",
                    "Write the instant in milliseconds");
    }
}

void check_locales(Checker& checker) {
    const base::List<std::string>& locales = checker.program().locales;
    for (std::size_t index = 0; index < locales.size(); ++index) {
        const auto place = locales.begin() + static_cast<std::ptrdiff_t>(index);
        if (std::find(locales.begin(), place, locales[index]) == place) {
            continue;
        }
        const Checker::At here(checker, "locales", index);
        checker.add("locale_twice",
                    "",
                    quoted(locales[index]) + " a second time",
                    "each language once",
                    "Leave the second one out");
    }
}

void check_perks(Checker& checker) {
    base::List<std::string> seen;
    const base::List<PerkName>& perks = checker.program().perks;
    for (std::size_t index = 0; index < perks.size(); ++index) {
        const Checker::At here(checker, "perks", index);
        checker.unique(perks[index].id, seen);
        checker.texts("name", perks[index].name);
    }
}

}  // namespace

void check_head(Checker& checker) {
    const Program& program = checker.program();
    checker.texts("name", program.name);
    if (!is_zone_name(program.time_zone)) {
        checker.add("time_zone_form",
                    "time_zone",
                    quoted(program.time_zone),
                    "an IANA name such as \"Europe/Amsterdam\", or \"UTC\"",
                    "Write the name of the zone, not an abbreviation or an offset");
    }
    check_instant(checker);
    check_locales(checker);
    if (program.counts.except) {
        const Checker::At here(checker, "counts");
        checker.lines("except", *program.counts.except);
    }
    if (program.enrolment.by == EnrolmentBy::order) {
        const Checker::At here(checker, "enrolment");
        checker.ignores("claims_days",
                        program.enrolment.claims_days > 0,
                        "an order enrols at once where `by` is `order`");
    }
    check_perks(checker);
    if (!program.zone.empty()) {
        checker.add("zone_given",
                    "zone",
                    "clock changes",
                    "no such field",
                    "Leave it out: the server fills it in from `time_zone`");
    }
}

base::Problems check_program(const Program& program) {
    Checker checker(program);
    check_head(checker);
    check_units(checker);
    check_segments(checker);
    check_tiers(checker);
    check_offers(checker);
    check_rules(checker);
    check_feeding(checker);
    check_prompts(checker);
    return checker.take();
}

}  // namespace spaarpas::engine
