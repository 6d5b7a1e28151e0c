#include "engine/program/fields.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"
#include "json/zone.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Counts& counts) {
    fields.boolean(may("tax", SPAARPAS_DOC("Whether tax counts")), counts.tax);
    fields.boolean(may("shipping", SPAARPAS_DOC("Whether shipping costs count")), counts.shipping);
    fields.boolean(may("discounts", SPAARPAS_DOC("Whether money that was taken off counts")),
                   counts.discounts);
    fields.optional_object(may("except", SPAARPAS_DOC("What counts nothing, such as gift cards")),
                           counts.except);
}

void visit_fields(json::Fields& fields, Enrolment& enrolment) {
    fields.enumerated(
        may("by", SPAARPAS_DOC("How somebody becomes a member")), enrolment.by, {"join", "order"});
    fields.integer(
        may("claims_days", SPAARPAS_DOC("How long an order waits for who has not joined")),
        enrolment.claims_days,
        {0, limits::max_days});
}

void visit_fields(json::Fields& fields, PerkName& perk) {
    fields.text(must("id", SPAARPAS_DOC("Stable name that the shop honours")), perk.id, an_id);
    fields.text_map(
        must("name", SPAARPAS_DOC("What the shopper reads, by language")), perk.name, a_name);
}

void visit_fields(json::Fields& fields, Theme& theme) {
    fields.text(may("accent", SPAARPAS_DOC("The accent colour, `#rrggbb`")),
                theme.accent,
                {json::TextForm::colour, 7, 1});
    fields.text(may("logo", SPAARPAS_DOC("A picture that stands on the accent colour")),
                theme.logo,
                keys::an_address);
}

namespace {

void visit_head(json::Fields& fields, Program& program) {
    fields.text(may("$schema", SPAARPAS_DOC("The schema that editors check the file against")),
                program.schema,
                {json::TextForm::any, 500, 1});
    fields.text(must("id", SPAARPAS_DOC("Stable name of the program")), program.id, an_id);
    fields.integer(must("version", SPAARPAS_DOC("Grows with each change of the file")),
                   program.version,
                   keys::positive);
    fields.integer(
        may("applies_from_ms", SPAARPAS_DOC("The instant from which this version holds")),
        program.applies_from_ms,
        keys::not_negative);
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
    fields.object(may("theme", SPAARPAS_DOC("The look")), program.theme);
    fields.object(may("counts", SPAARPAS_DOC("What of an order counts")), program.counts);
    fields.object(may("enrolment", SPAARPAS_DOC("Who is a member")), program.enrolment);
}

}  // namespace

void visit_fields(json::Fields& fields, Program& program) {
    visit_head(fields, program);
    fields.list(may("perks", SPAARPAS_DOC("Perks by name")), program.perks, {200, 0});
    fields.list(may("units", SPAARPAS_DOC("What is counted or held")), program.units, {50, 0});
    fields.list(may("segments", SPAARPAS_DOC("Who")), program.segments, {100, 0});
    fields.list(may("tiers", SPAARPAS_DOC("Sets of levels")), program.tiers, {20, 0});
    fields.list(may("offers", SPAARPAS_DOC("What somebody can get")), program.offers, {200, 0});
    fields.list(may("rules", SPAARPAS_DOC("On, if, do")), program.rules, {200, 0});
    fields.list(may("prompts", SPAARPAS_DOC("Small questions")), program.prompts, {50, 0});
    fields.list(may("zone", SPAARPAS_DOC("Clock changes; filled in by the server")),
                program.zone,
                {1000, 0});
}

}  // namespace spaarpas::engine
