#pragma once

#include "base/list.h"
#include "engine/program/form.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// What a condition asks for: a leaf of the table in condition/table.h, or `all`, `any` or `none`
/// (in a document `not`) over others.
///
/// *Shape*: exactly one of the four is there in a condition that was checked; without any it holds.
struct Condition {
    static constexpr const char* type_name = "Condition";
    base::List<Condition> all;
    base::List<Condition> any;
    /// One at most.
    base::List<Condition> none;
    Held leaf;
};

void visit_fields(json::Fields& fields, Condition& condition);

}  // namespace spaarpas::engine
