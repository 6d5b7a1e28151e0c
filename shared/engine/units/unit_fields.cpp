#include "engine/program/fields.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

namespace {

const char* kind_of_settling(std::size_t index) {
    static constexpr const char* names[] = {"days", "on", nullptr};
    return names[index];
}

const char* kind_of_expiry(std::size_t index) {
    static constexpr const char* names[] = {"after_days", "at_end_of", "idle_months", nullptr};
    return names[index];
}

void visit_end_of(json::Fields& fields, Expires& expires) {
    Period period = expires.at_end_of.value_or(Period::day);
    fields.enumerated(must("at_end_of", SPAARPAS_DOC("Of the period in which they came")),
                      period,
                      {"day", "week", "month", "quarter", "year"});
    if (expires.at_end_of != period) {
        expires.at_end_of = period;
    }
    fields.integer(may("plus_months", SPAARPAS_DOC("So many months after that end")),
                   expires.plus_months,
                   {0, limits::max_months});
}

void visit_idle(json::Fields& fields, Expires& expires) {
    fields.integer(must("idle_months", SPAARPAS_DOC("When nothing came for so many months")),
                   expires.idle_months,
                   limits::some_months);
    fields.text_list(
        must("events", SPAARPAS_DOC("What keeps them alive")), expires.events, an_id, {50, 1});
    fields.optional_object(may("unless", SPAARPAS_DOC("For whom they do not expire")),
                           expires.unless);
}

}  // namespace

void visit_fields(json::Fields& fields, Worth& worth) {
    fields.integer(must("units", SPAARPAS_DOC("So many units")), worth.units, keys::positive);
    fields.integer(
        must("minor", SPAARPAS_DOC("are worth so many minor units")), worth.minor, keys::positive);
}

void visit_fields(json::Fields& fields, Settles& settles) {
    if (fields.form(kind_of_settling, 0, settles.days > 0)) {
        fields.integer(must("days", SPAARPAS_DOC("At the start of the local day so many days on")),
                       settles.days,
                       limits::some_days);
    }
    if (fields.form(kind_of_settling, 1, settles.days == 0)) {
        fields.text(must("on", SPAARPAS_DOC("With the event that names the one that gave")),
                    settles.on,
                    an_id);
    }
}

void visit_fields(json::Fields& fields, Expires& expires) {
    if (fields.form(kind_of_expiry, 0, expires.after_days > 0)) {
        fields.integer(must("after_days", SPAARPAS_DOC("The end of the local day so many days on")),
                       expires.after_days,
                       limits::some_days);
    }
    if (fields.form(kind_of_expiry, 1, expires.at_end_of.has_value())) {
        visit_end_of(fields, expires);
    }
    if (fields.form(kind_of_expiry, 2, expires.idle_months > 0)) {
        visit_idle(fields, expires);
    }
}

void visit_fields(json::Fields& fields, Unit& unit) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the unit")), unit.id, an_id);
    fields.enumerated(must("kind", SPAARPAS_DOC("`counter` only counts; others are spent")),
                      unit.kind,
                      {"points", "stamps", "counter", "money"});
    fields.text_map(
        must("name_one", SPAARPAS_DOC("One of it, by language: `point`")), unit.name_one, a_name);
    fields.text_map(must("name_other", SPAARPAS_DOC("Several, by language: `points`")),
                    unit.name_other,
                    a_name);
    fields.integer(may("of", SPAARPAS_DOC("For `stamps`: the places of a card")),
                   unit.of,
                   {1, limits::max_grants});
    fields.optional_object(may("worth", SPAARPAS_DOC("What it is worth, in words")), unit.worth);
    fields.optional_object(may("settles", SPAARPAS_DOC("When it becomes available; at once")),
                           unit.settles);
    fields.optional_object(may("expires", SPAARPAS_DOC("When it is lost; never")), unit.expires);
    fields.enumerated(may("shortfall", SPAARPAS_DOC("When what is taken back is spent already")),
                      unit.shortfall,
                      {"hold_back", "allow_negative", "forgive"});
    fields.enumerated(may("stacking", SPAARPAS_DOC("How several multipliers of one line combine")),
                      unit.stacking,
                      {"highest", "multiply", "add"});
    visit_limits(fields, unit.limit, unit.limited);
}

}  // namespace spaarpas::engine
