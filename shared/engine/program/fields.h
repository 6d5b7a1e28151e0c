#pragma once

#include "engine/program/program.h"

/// The fields of what a program is made of, each beside its noun.
namespace spaarpas::engine {

void visit_fields(json::Fields& fields, Lines& lines);
void visit_fields(json::Fields& fields, Limit& limit);
void visit_fields(json::Fields& fields, Unit& unit);
void visit_fields(json::Fields& fields, Segment& segment);
void visit_fields(json::Fields& fields, TierSet& set);
void visit_fields(json::Fields& fields, Offer& offer);
void visit_fields(json::Fields& fields, Prompt& prompt);

/// Visits a `keep` or `until`: `"ever"`, or an object.
void visit_keep(json::Fields& fields, const json::Key& key, Keep& keep);

/// Visits the limits of a rule, a unit or an offer, and what stands in place of those of all
/// members in the public program.
void visit_limits(json::Fields& fields, Limits& limit, bool& limited);

}  // namespace spaarpas::engine
