#include "engine/program/fields.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

namespace {

const char* kind_of_keep(std::size_t index) {
    static constexpr const char* names[] = {"days", "months", "until_end_of", nullptr};
    return names[index];
}

/// Levels are kept to the end of these; the names of the enum's other periods come before.
void visit_until(json::Fields& fields, Keep& keep) {
    constexpr int month = static_cast<int>(Period::month);
    const int before = keep.until_end_of ? static_cast<int>(*keep.until_end_of) - month : -1;
    int index = before < 0 ? 0 : before;
    fields.enumerated(must("until_end_of", SPAARPAS_DOC("To the end of the period")),
                      index,
                      {"month", "quarter", "year"});
    if (index != before) {
        keep.until_end_of = static_cast<Period>(month + index);
    }
    fields.integer(
        may("plus", SPAARPAS_DOC("and so many periods more")), keep.plus, {0, limits::max_months});
}

}  // namespace

void visit_fields(json::Fields& fields, Keep& keep) {
    if (fields.form(kind_of_keep, 0, keep.days > 0)) {
        fields.integer(must("days", SPAARPAS_DOC("To the end of the local day so many days on")),
                       keep.days,
                       limits::some_days);
    }
    if (fields.form(kind_of_keep, 1, keep.months > 0)) {
        fields.integer(must("months", SPAARPAS_DOC("To the end of the day so many months on")),
                       keep.months,
                       limits::some_months);
    }
    if (fields.form(kind_of_keep, 2, keep.until_end_of.has_value())) {
        visit_until(fields, keep);
    }
}

void visit_keep(json::Fields& fields, const json::Key& key, Keep& keep) {
    const bool is_ever = keep.days == 0 && keep.months == 0 && !keep.until_end_of;
    const json::Written written = fields.text_or_object(key, is_ever);
    if (written != json::Written::object) {
        int ever = 0;
        fields.enumerated(key, ever, {"ever"});
    }
    if (written != json::Written::text) {
        fields.object(key, keep);
    }
}

void visit_fields(json::Fields& fields, Level& level) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the level")), level.id, an_id);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), level.name, a_name);
    fields.optional_object(may("enter", SPAARPAS_DOC("Who comes to it; else it is given")),
                           level.enter);
    visit_keep(fields, may("keep", SPAARPAS_DOC("How long it is kept; for ever")), level.keep);
    fields.text_list(
        may("perks", SPAARPAS_DOC("What the shop honours on it")), level.perks, an_id, {50, 0});
}

void visit_fields(json::Fields& fields, TierSet& set) {
    fields.text(must("id", SPAARPAS_DOC("Stable name of the set")), set.id, an_id);
    fields.text_map(
        may("name", SPAARPAS_DOC("What the shopper reads, by language")), set.name, a_name);
    fields.enumerated(may("down", SPAARPAS_DOC("What becomes of a level on its date")),
                      set.down,
                      {"measured", "one"});
    fields.list(must("levels", SPAARPAS_DOC("The levels, rising")), set.levels, {20, 1});
}

}  // namespace spaarpas::engine
