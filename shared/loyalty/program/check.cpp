#include "loyalty/program/check.h"

#include <algorithm>

#include "base/list.h"
#include "loyalty/program/checker.h"

namespace spaarpas::loyalty {

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

void check_locales(Checker& checker) {
    const base::List<std::string>& locales = checker.program().locales;
    for (auto locale = locales.begin(); locale != locales.end(); ++locale) {
        if (std::find(locales.begin(), locale, *locale) == locale) {
            continue;
        }
        const auto index = static_cast<std::size_t>(locale - locales.begin());
        checker.add("locale_twice",
                    item_at("/locales", index),
                    "\"" + *locale + "\" a second time",
                    "each language once",
                    "Leave the second one out");
    }
}

}  // namespace

void check_head(Checker& checker) {
    const Program& program = checker.program();
    checker.texts("/name", program.name);
    if (!is_zone_name(program.time_zone)) {
        checker.add("time_zone_form",
                    "/time_zone",
                    "\"" + program.time_zone + '"',
                    "an IANA name such as \"Europe/Amsterdam\", or \"UTC\"",
                    "Write the name of the zone, not an abbreviation or an offset");
    }
    check_locales(checker);
    checker.texts("/points/name_one", program.points.name_one);
    checker.texts("/points/name_other", program.points.name_other);
    if (!program.zone.empty()) {
        checker.add("zone_given",
                    "/zone",
                    "clock changes",
                    "no such field",
                    "Leave it out: the server fills it in from `time_zone`");
    }
}

base::Problems check_program(const Program& program) {
    Checker checker(program);
    check_head(checker);
    check_earning(checker);
    check_tiers(checker);
    check_rewards(checker);
    check_milestones(checker);
    check_prompts(checker);
    return checker.take();
}

}  // namespace spaarpas::loyalty
