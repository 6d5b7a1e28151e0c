#include <algorithm>

#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct NearDays {
    static constexpr const char* type_name = "NearDays";
    std::int64_t before = 0;
    std::int64_t after = 0;
};

struct NearLeaf {
    std::string day;
    NearDays days;
};

constexpr json::IntegerRule within_a_year{0, 366};

void visit_fields(json::Fields& fields, NearDays& days) {
    fields.integer(keys::may("before", SPAARPAS_DOC("From so many local days before it")),
                   days.before,
                   within_a_year);
    fields.integer(keys::may("after", SPAARPAS_DOC("To so many local days after it")),
                   days.after,
                   within_a_year);
}

void visit_fields(json::Fields& fields, NearLeaf& leaf) {
    fields.text(keys::must("near", SPAARPAS_DOC("`joined`, or a prompt that asks for a month")),
                leaf.day,
                keys::an_id);
    fields.object(keys::may("days", SPAARPAS_DOC("How near")), leaf.days);
}

/// Days that come back every year: a day, or all days of a month.
struct YearlyDays {
    std::int64_t month = 1;
    /// 0 for the whole month.
    std::int64_t day = 0;
};

std::optional<YearlyDays> month_of(const Answered& answered) {
    const std::string text = answered.options.empty() ? "" : answered.options.front();
    if (text.size() != 2 || text[1] < '0' || text[1] > '9') {
        return std::nullopt;
    }
    const std::int64_t month = (text[0] - '0') * 10 + (text[1] - '0');
    return month >= 1 && month <= 12 ? std::optional(YearlyDays{month, 0}) : std::nullopt;
}

std::optional<YearlyDays> yearly_days(const NearLeaf& leaf, const Question& question) {
    if (leaf.day == event_joined) {
        if (!question.facts.joined_at_ms) {
            return std::nullopt;
        }
        const base::CivilDate date = base::civil_from_days(
            base::local_day(question.program.zone, *question.facts.joined_at_ms));
        return YearlyDays{date.month, date.day};
    }
    for (const Answered& answered : question.facts.answers) {
        if (answered.prompt == leaf.day) {
            return month_of(answered);
        }
    }
    return std::nullopt;
}

/// Whether some of the days fall, in that year, from `first` to `last`.
bool fall_between(const YearlyDays& days,
                  std::int64_t year,
                  std::int64_t first,
                  std::int64_t last) {
    const std::int64_t begin = base::days_from_civil({year, days.month, 1});
    const std::int64_t length = base::months_after(begin, 1) - begin;
    if (days.day == 0) {
        return begin <= last && begin + length - 1 >= first;
    }
    const std::int64_t day = begin + std::min(days.day, length) - 1;
    return day >= first && day <= last;
}

/// Whether some year's days lie within `before` and `after` days of an instant.
bool are_near(const YearlyDays& days, const NearDays& near, std::int64_t today) {
    const std::int64_t first = today - near.after;
    const std::int64_t last = today + near.before;
    const std::int64_t last_year = base::civil_from_days(last).year;
    for (std::int64_t year = base::civil_from_days(first).year; year <= last_year; ++year) {
        if (fall_between(days, year, first, last)) {
            return true;
        }
    }
    return false;
}

Answer ask_near(const void* leaf, const Question& question) {
    const auto& asked = as<NearLeaf>(leaf);
    const std::int64_t today = base::local_day(question.program.zone, question.at_ms);
    const std::optional<YearlyDays> days = yearly_days(asked, question);
    Answer answer =
        answer_of(question, days && are_near(*days, asked.days, today), Code::not_met_near);
    if (TraceStep* const step = step_of(answer)) {
        note_name(*step, "day", asked.day);
    }
    return answer;
}

void need_near(const void* leaf, Needs& needs) {
    const auto& asked = as<NearLeaf>(leaf);
    if (asked.day == event_joined) {
        needs.joined_at = true;
    } else {
        add_once(needs.answers, asked.day);
    }
}

void check_near(const void* leaf, Checker& checker) {
    const auto& asked = as<NearLeaf>(leaf);
    if (asked.day == event_joined) {
        return;
    }
    checker.prompt("near", asked.day);
    const Prompt* const prompt = find_prompt(checker.program(), asked.day);
    if (prompt != nullptr && prompt->kind != PromptKind::month) {
        checker.add("prompt_no_month",
                    "near",
                    '"' + asked.day + "\", which does not ask for a month",
                    "a prompt of the kind `month`, or `joined`",
                    "Ask for the month by a prompt of that kind");
    }
}

}  // namespace

const Form near_leaf_form = form_of<NearLeaf>("near");

const LeafRow near_leaf{near_leaf_form, ask_near, need_near, SPAARPAS_CHECK(check_near)};

}  // namespace spaarpas::engine
