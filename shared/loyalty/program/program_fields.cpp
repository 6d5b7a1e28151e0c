#include "loyalty/program/fields.h"
#include "loyalty/program/keys.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, PointsSettings& points) {
    fields.text_map(
        must("name_one", SPAARPAS_DOC("One point, by language: `point`")), points.name_one, a_name);
    fields.text_map(must("name_other", SPAARPAS_DOC("Several, by language: `points`")),
                    points.name_other,
                    a_name);
    fields.integer(may("value_points", SPAARPAS_DOC("So many points are worth `value_minor`")),
                   points.value_points,
                   limits::positive);
    fields.integer(may("value_minor", SPAARPAS_DOC("What `value_points` are worth")),
                   points.value_minor,
                   limits::not_negative);
    fields.integer(may("pending_days", SPAARPAS_DOC("The return window in local days")),
                   points.pending_days,
                   limits::days);
    fields.integer(may("expires_after_days", SPAARPAS_DOC("Life of points in days; 0 is for ever")),
                   points.expires_after_days,
                   limits::days);
    fields.enumerated(may("shortfall", SPAARPAS_DOC("When refunded points are spent already")),
                      points.shortfall,
                      {"claw_back_to_zero", "allow_negative", "hold_back"});
}

void visit_fields(json::Fields& fields, Theme& theme) {
    fields.text(may("accent", SPAARPAS_DOC("The accent colour, `#rrggbb`")),
                theme.accent,
                {json::TextForm::colour, 7, 1});
    fields.text(may("logo_url", SPAARPAS_DOC("An https or same-origin address")),
                theme.logo_url,
                {json::TextForm::url, 500, 1});
}

namespace {

void visit_head(json::Fields& fields, Program& program) {
    fields.text(may("$schema", SPAARPAS_DOC("The schema that editors check the file against")),
                program.schema,
                {json::TextForm::any, 500, 1});
    fields.text(must("id", SPAARPAS_DOC("Stable name of the program")), program.id, an_id);
    fields.integer(must("version", SPAARPAS_DOC("Grows with each change of the file")),
                   program.version,
                   limits::positive);
    fields.integer(
        may("applies_from_ms", SPAARPAS_DOC("The instant from which this version holds")),
        program.applies_from_ms,
        limits::not_negative);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), program.name, a_name);
    fields.text(must("currency", SPAARPAS_DOC("ISO 4217, such as `EUR`")),
                program.currency,
                {json::TextForm::currency, 3, 3});
    fields.text(must("time_zone", SPAARPAS_DOC("IANA name, such as `Europe/Amsterdam`")),
                program.time_zone,
                {json::TextForm::any, 64, 1});
    fields.text_list(must("locales", SPAARPAS_DOC("The languages of all texts, the first leads")),
                     program.locales,
                     {json::TextForm::locale, 20, 2},
                     {20, 1});
}

}  // namespace

void visit_fields(json::Fields& fields, Program& program) {
    visit_head(fields, program);
    fields.object(must("points", SPAARPAS_DOC("The points themselves")), program.points);
    fields.object(must("earning", SPAARPAS_DOC("How orders earn")), program.earning);
    fields.optional_object(may("tiers", SPAARPAS_DOC("The status scheme")), program.tiers);
    fields.list(may("rewards", SPAARPAS_DOC("What points buy")), program.rewards, {200, 0});
    fields.list(
        may("milestones", SPAARPAS_DOC("Goals with a benefit")), program.milestones, {50, 0});
    fields.list(may("prompts", SPAARPAS_DOC("Small questions")), program.prompts, {50, 0});
    fields.object(may("theme", SPAARPAS_DOC("The look")), program.theme);
    fields.list(may("zone", SPAARPAS_DOC("Clock changes; filled in by the server")),
                program.zone,
                {1000, 0});
}

}  // namespace spaarpas::loyalty
