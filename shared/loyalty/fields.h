#pragma once

#include "json/fields.h"
#include "loyalty/cart/cart.h"
#include "loyalty/earning/award.h"
#include "loyalty/explain/trace.h"
#include "loyalty/ledger/entry.h"
#include "loyalty/ledger/movements.h"
#include "loyalty/member/facts.h"
#include "loyalty/outcome/outcome.h"
#include "loyalty/program/fields.h"

/// The fields of everything in loyalty/ that travels or is stored; those of the program are in
/// program/fields.h.
namespace spaarpas::loyalty {

void visit_fields(json::Fields& fields, CartLine& line);
void visit_fields(json::Fields& fields, Cart& cart);
void visit_fields(json::Fields& fields, CapUse& use);
void visit_fields(json::Fields& fields, MilestoneProgress& progress);
void visit_fields(json::Fields& fields, Boost& boost);
void visit_fields(json::Fields& fields, Facts& facts);
void visit_fields(json::Fields& fields, TraceStep& step);
void visit_fields(json::Fields& fields, AwardPart& part);
void visit_fields(json::Fields& fields, LineAward& line);
void visit_fields(json::Fields& fields, Award& award);
void visit_fields(json::Fields& fields, MilestoneReached& reached);
void visit_fields(json::Fields& fields, Outcome& outcome);
void visit_fields(json::Fields& fields, Posting& posting);
void visit_fields(json::Fields& fields, Lot& lot);
void visit_fields(json::Fields& fields, Balances& balances);
void visit_fields(json::Fields& fields, RefundLine& line);
void visit_fields(json::Fields& fields, RefundState& state);

}  // namespace spaarpas::loyalty
