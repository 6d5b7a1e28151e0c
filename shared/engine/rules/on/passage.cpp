#include "engine/rules/on/passage.h"

#include "engine/decide/needs.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine::passage {

namespace {

const Place& cast(const void* on) {
    return *static_cast<const Place*>(on);
}

}  // namespace

void visit_place(json::Fields& fields, const char* key, Place& place) {
    fields.text(keys::must(key, SPAARPAS_DOC("The level or segment")), place.id, keys::an_id);
}

std::int64_t times_due(const void* on, const Following& following, bool entered) {
    std::int64_t times = -following.granted_here;
    for (const Passage& passage : following.passages) {
        times += passage.entered == entered && passage.id == cast(on).id ? 1 : 0;
    }
    return times;
}

std::string_view waits_for(const void* on) {
    return cast(on).id;
}

void needs(const void* on, Needs& needs) {
    add_once(needs.segments, cast(on).id);
}

void check(const char* key, const void* on, Checker& checker) {
    checker.level_or_segment(key, cast(on).id);
}

}  // namespace spaarpas::engine::passage
