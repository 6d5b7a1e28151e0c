#include "engine/decide/facts.h"

#include <algorithm>

#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;
using keys::not_negative;

namespace {

constexpr json::TextRule a_key{json::TextForm::any, 200, 1};
constexpr json::TextRule a_text{json::TextForm::any, 2000, 1};
/// A day for each of the hundred years that a window can have.
constexpr json::ListRule up_to_all_days{static_cast<std::size_t>(keys::max_days) + 1, 0};

}  // namespace

void visit_fields(json::Fields& fields, DayAmount& day) {
    fields.integer(must("day", SPAARPAS_DOC("Days since 1970-01-01, local")), day.day);
    fields.integer(must("amount", SPAARPAS_DOC("What was counted on it")), day.amount);
}

void visit_fields(json::Fields& fields, Figure& figure) {
    fields.text(must("key", SPAARPAS_DOC("A unit or a limit")), figure.key, a_key);
    fields.integer(must("ever", SPAARPAS_DOC("The sum of all")), figure.ever);
    base::List<DayAmount> days(figure.days.begin(), figure.days.end());
    fields.list(
        may("days", SPAARPAS_DOC("By day, as far back as the program asks")), days, up_to_all_days);
    // A writer leaves what it writes alone.
    if (!std::equal(days.begin(), days.end(), figure.days.begin(), figure.days.end())) {
        figure.days.assign(days.begin(), days.end());
    }
}

void visit_fields(json::Fields& fields, HeldLevel& held) {
    fields.text(must("set", SPAARPAS_DOC("The tier set")), held.set, an_id);
    fields.text(must("level", SPAARPAS_DOC("The level")), held.level, an_id);
    fields.integer(must("since_ms", SPAARPAS_DOC("Held since")), held.since_ms);
    fields.optional_integer(may("until_ms", SPAARPAS_DOC("Its date; none for ever")),
                            held.until_ms);
    fields.boolean(may("by_hand", SPAARPAS_DOC("Whether no condition gave it")), held.by_hand);
}

void visit_fields(json::Fields& fields, Streak& streak) {
    fields.text(must("rule", SPAARPAS_DOC("The rule")), streak.rule, an_id);
    fields.integer(must("length", SPAARPAS_DOC("Periods in a row")), streak.length, not_negative);
    fields.integer(must("newest_start_ms", SPAARPAS_DOC("Start of the newest that counted")),
                   streak.newest_start_ms);
}

void visit_fields(json::Fields& fields, Granted& granted) {
    fields.text(must("rule", SPAARPAS_DOC("The rule")), granted.rule, an_id);
    fields.integer(may("period_start_ms", SPAARPAS_DOC("Start of the period; 0 for ever")),
                   granted.period_start_ms);
    fields.integer(must("times", SPAARPAS_DOC("How often")), granted.times, not_negative);
}

void visit_fields(json::Fields& fields, Boost& boost) {
    fields.text(must("rule", SPAARPAS_DOC("The rule that gave it")), boost.rule, an_id);
    fields.text(must("unit", SPAARPAS_DOC("The unit that it raises")), boost.unit, an_id);
    fields.integer(must("bp", SPAARPAS_DOC("20000 is double")), boost.bp, not_negative);
    fields.integer(must("until_ms", SPAARPAS_DOC("Its end")), boost.until_ms);
}

void visit_fields(json::Fields& fields, Newest& newest) {
    fields.text(must("event", SPAARPAS_DOC("The kind of event")), newest.event, an_id);
    fields.integer(must("at_ms", SPAARPAS_DOC("The newest of them")), newest.at_ms);
}

void visit_fields(json::Fields& fields, Answered& answered) {
    fields.text(must("prompt", SPAARPAS_DOC("The prompt")), answered.prompt, an_id);
    fields.text_list(may("options", SPAARPAS_DOC("What was answered")), answered.options, a_text);
}

void visit_fields(json::Fields& fields, Facts& facts) {
    fields.integer(must("at_ms", SPAARPAS_DOC("They hold at this instant")), facts.at_ms);
    fields.integer(must("program_version", SPAARPAS_DOC("Under this version")),
                   facts.program_version,
                   not_negative);
    fields.optional_integer(may("joined_at_ms", SPAARPAS_DOC("When the member joined")),
                            facts.joined_at_ms);
    fields.list(may("figures", SPAARPAS_DOC("What was counted")), facts.figures);
    fields.list(may("levels", SPAARPAS_DOC("The levels held")), facts.levels);
    fields.text_list(may("posted", SPAARPAS_DOC("Segments by the shop")), facts.posted, an_id);
    fields.text_list(
        may("inside", SPAARPAS_DOC("Segments that a rule waits for")), facts.inside, an_id);
    fields.list(may("streaks", SPAARPAS_DOC("Streaks")), facts.streaks);
    fields.list(may("granted", SPAARPAS_DOC("How often rules that follow were granted")),
                facts.granted);
    fields.text_list(
        may("retained", SPAARPAS_DOC("Vouchers that stay, though their cause is gone")),
        facts.retained,
        a_text);
    fields.list(may("boosts", SPAARPAS_DOC("Boosts that run")), facts.boosts);
    fields.list(may("newest", SPAARPAS_DOC("The newest event of a kind")), facts.newest);
    fields.list(may("answers", SPAARPAS_DOC("Answers to prompts")), facts.answers);
    fields.text_list(
        may("consents", SPAARPAS_DOC("Purposes consented to")), facts.consents, a_name);
}

}  // namespace spaarpas::engine
