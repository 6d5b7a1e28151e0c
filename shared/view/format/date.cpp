#include "view/format/date.h"

#include "json/number.h"

namespace spaarpas::view {

namespace {

/// By language and month.
constexpr const char* month_names[4][12] = {
    {"januari",
     "februari",
     "maart",
     "april",
     "mei",
     "juni",
     "juli",
     "augustus",
     "september",
     "oktober",
     "november",
     "december"},
    {"janvier",
     "février",
     "mars",
     "avril",
     "mai",
     "juin",
     "juillet",
     "août",
     "septembre",
     "octobre",
     "novembre",
     "décembre"},
    {"Januar",
     "Februar",
     "März",
     "April",
     "Mai",
     "Juni",
     "Juli",
     "August",
     "September",
     "Oktober",
     "November",
     "Dezember"},
    {"January",
     "February",
     "March",
     "April",
     "May",
     "June",
     "July",
     "August",
     "September",
     "October",
     "November",
     "December"},
};

}  // namespace

base::CivilDate local_date(std::int64_t at_ms, const base::Zone& zone) {
    return base::civil_from_days(base::local_day(zone, at_ms));
}

const char* month_name(std::int64_t month, Language language) {
    const bool known = month >= 1 && month <= 12;
    return known ? month_names[static_cast<int>(language)][month - 1] : "";
}

std::string short_month_name(std::int64_t month, Language language) {
    const std::string_view whole = month_name(month, language);
    // So many bytes of each are kept.
    const char* const kept = language == Language::fr ? "454534454334" : "335534434333";
    const std::size_t bytes = whole.empty() ? 0 : static_cast<std::size_t>(kept[month - 1] - '0');
    std::string out(whole.substr(0, bytes));
    if (bytes < whole.size() && (language == Language::fr || language == Language::de)) {
        out += '.';
    }
    return out;
}

std::string format_date(const base::CivilDate& date, DateStyle style, Language language) {
    std::string out;
    json::append_integer(out, date.day);
    out += language == Language::de ? ". " : " ";
    out += month_name(date.month, language);
    if (style == DateStyle::day_month_year) {
        out += ' ';
        json::append_integer(out, date.year);
    }
    return out;
}

}  // namespace spaarpas::view
