#pragma once

#include "json/fields.h"
#include "json/zone.h"
#include "loyalty/program/program.h"

/// The fields of each part of a program, named once for the reader, the writer and the schema.
namespace spaarpas::loyalty {

void visit_fields(json::Fields& fields, Rate& rate);
void visit_fields(json::Fields& fields, Cap& cap);
void visit_fields(json::Fields& fields, Condition& condition);
void visit_fields(json::Fields& fields, EarningRule& rule);
void visit_fields(json::Fields& fields, Earning& earning);
void visit_fields(json::Fields& fields, Perk& perk);
void visit_fields(json::Fields& fields, Tier& tier);
void visit_fields(json::Fields& fields, Tiers& tiers);
void visit_fields(json::Fields& fields, Reward& reward);
void visit_fields(json::Fields& fields, Benefit& benefit);
void visit_fields(json::Fields& fields, Milestone& milestone);
void visit_fields(json::Fields& fields, PromptOption& option);
void visit_fields(json::Fields& fields, Prompt& prompt);
void visit_fields(json::Fields& fields, PointsSettings& points);
void visit_fields(json::Fields& fields, Theme& theme);

}  // namespace spaarpas::loyalty
