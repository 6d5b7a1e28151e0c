#include "base/weekdays.h"
#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct DateFields {
    static constexpr const char* type_name = "DateFields";
    std::string from;
    std::string until;
    base::List<std::string> weekdays;
    std::string from_hour;
    std::string until_hour;
};

struct DateLeaf {
    DateFields date;
};

constexpr json::TextRule a_local_time{json::TextForm::local_time, 16, 1};
constexpr json::TextRule a_day_time{json::TextForm::day_time, 5, 1};
/// What is no weekday is told by the check, which knows how one is written.
constexpr json::TextRule a_weekday{json::TextForm::any, 64, 1};
constexpr json::ListRule up_to_7{7, 0};

void visit_fields(json::Fields& fields, DateFields& date) {
    fields.text(
        keys::may("from", SPAARPAS_DOC("From this local time on")), date.from, a_local_time);
    fields.text(
        keys::may("until", SPAARPAS_DOC("Before this local time")), date.until, a_local_time);
    fields.text_list(keys::may("weekdays", SPAARPAS_DOC("`mon` to `sun`; empty for all")),
                     date.weekdays,
                     a_weekday,
                     up_to_7);
    fields.text(keys::may("from_hour", SPAARPAS_DOC("From this time of the day on")),
                date.from_hour,
                a_day_time);
    fields.text(keys::may("until_hour", SPAARPAS_DOC("Before this time of the day")),
                date.until_hour,
                a_day_time);
}

void visit_fields(json::Fields& fields, DateLeaf& leaf) {
    fields.object(keys::must("date", SPAARPAS_DOC("Local time of the program")), leaf.date);
}

/// The instant of a local time; nothing where none is asked.
std::optional<std::int64_t> instant_of(const std::string& text, const base::Zone& zone) {
    const std::optional<std::int64_t> local_ms = base::parse_local_time(text);
    return local_ms ? std::optional(base::utc_from_local(zone, *local_ms)) : std::nullopt;
}

/// The half-open window of a date; what is missing is open.
struct Instants {
    std::optional<std::int64_t> from_ms;
    std::optional<std::int64_t> until_ms;
};

Instants instants_of(const DateFields& date, const base::Zone& zone) {
    return {instant_of(date.from, zone), instant_of(date.until, zone)};
}

void note_instants(TraceStep& step, const Instants& window, std::int64_t at_ms) {
    if (window.from_ms && (at_ms < *window.from_ms || !window.until_ms)) {
        step.numbers.emplace_back("from_ms", *window.from_ms);
    } else if (window.until_ms) {
        step.numbers.emplace_back("until_ms", *window.until_ms);
    }
}

Answer ask_week(const DateFields& date, const Question& question) {
    const base::HoursOfDay hours = base::hours_of_day(question.program.zone,
                                                      question.at_ms,
                                                      base::parse_day_time(date.from_hour),
                                                      base::parse_day_time(date.until_hour));
    const char* const weekday = base::weekday_names[static_cast<std::size_t>(hours.weekday)];
    Answer answer;
    if (!date.weekdays.empty() && !base::contains(date.weekdays, weekday)) {
        note_name(note(answer.why_not, Code::not_met_weekday, ""), "weekday", weekday);
        return answer;
    }
    answer.holds = hours.within;
    if (!answer.holds) {
        TraceStep& step = note(answer.why_not, Code::not_met_hours, "");
        note_name(step, "from", date.from_hour);
        note_name(step, "until", date.until_hour);
    }
    return answer;
}

Answer ask_date(const void* leaf, const Question& question) {
    const DateFields& date = as<DateLeaf>(leaf).date;
    const Instants window = instants_of(date, question.program.zone);
    const bool within = (!window.from_ms || question.at_ms >= *window.from_ms) &&
                        (!window.until_ms || question.at_ms < *window.until_ms);
    if (within) {
        Answer week = ask_week(date, question);
        if (!week.holds) {
            return week;
        }
    }
    Answer answer = answer_of(question, within, Code::not_met_date);
    if (TraceStep* const step = step_of(answer)) {
        note_instants(*step, window, question.at_ms);
    }
    return answer;
}

/// What is over does not come again; what has begun and has neither an end nor days and hours goes
/// on.
bool stays(const void* leaf, const Question& question) {
    const DateFields& date = as<DateLeaf>(leaf).date;
    const Instants window = instants_of(date, question.program.zone);
    if (window.until_ms) {
        return question.at_ms >= *window.until_ms;
    }
    return window.from_ms && question.at_ms >= *window.from_ms && date.weekdays.empty() &&
           date.from_hour.empty() && date.until_hour.empty();
}

void check_weekdays(const base::List<std::string>& weekdays, Checker& checker) {
    base::List<std::string> known;
    for (const char* const weekday : base::weekday_names) {
        known.emplace_back(weekday);
    }
    for (std::size_t index = 0; index < weekdays.size(); ++index) {
        if (!base::contains(known, weekdays[index])) {
            checker.add("weekday_unknown",
                        "weekdays/" + std::to_string(index),
                        '"' + weekdays[index] + '"',
                        "one of mon, tue, wed, thu, fri, sat and sun",
                        "Write the day as its first three letters in English");
        }
    }
    check_twice("weekdays", weekdays, checker);
}

void check_windows(const DateFields& date, Checker& checker) {
    const auto from = base::parse_local_time(date.from);
    const auto until = base::parse_local_time(date.until);
    if (from && until && *from >= *until) {
        checker.add("window_empty",
                    "until",
                    date.until,
                    "a moment after `from`, which is " + date.from,
                    "Make `until` later: it is the first moment at which it no longer holds");
    }
    if (!date.from_hour.empty() && date.from_hour == date.until_hour) {
        checker.add("window_empty",
                    "until_hour",
                    date.until_hour,
                    "another time than `from_hour`",
                    "Leave both out for the whole day");
    }
}

void check_date(const void* leaf, Checker& checker) {
    const DateFields& date = as<DateLeaf>(leaf).date;
    const Checker::At at(checker, "date");
    check_weekdays(date.weekdays, checker);
    check_windows(date, checker);
    if (date.from.empty() && date.until.empty() && date.weekdays.empty() &&
        date.from_hour.empty() && date.until_hour.empty()) {
        checker.add("condition_empty",
                    "",
                    "a date that is any",
                    "one of `from`, `until`, `weekdays`, `from_hour` and `until_hour`",
                    "Say when, or leave the condition out");
    }
}

}  // namespace

const Form date_leaf_form = form_of<DateLeaf>("date");

const LeafRow date_leaf{date_leaf_form, ask_date, nullptr, SPAARPAS_CHECK(check_date), stays};

}  // namespace spaarpas::engine
