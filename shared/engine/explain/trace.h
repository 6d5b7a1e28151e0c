#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/list.h"
#include "engine/explain/codes.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// One step of an explanation. The view turns it into words; the core never writes prose.
///
/// *Shape*: `subject` is the id of what the step speaks of (explain/codes.h says of which kind).
/// `unit` and `delta` are set where the step moves a number: the deltas of a unit add up to it.
/// `numbers` and `names` hold the parameters that the code documents.
struct TraceStep {
    static constexpr const char* type_name = "TraceStep";
    Code code{};
    std::string subject;
    std::string unit;
    std::int64_t delta = 0;
    json::IntegerMap numbers;
    json::TextMap names;
};

/// Why a number is what it is, in the order in which it was computed.
using Trace = base::List<TraceStep>;

/// The number of a step by its name; nothing where the step does not have it.
std::optional<std::int64_t> number_of(const TraceStep& step, std::string_view name);

void visit_fields(json::Fields& fields, TraceStep& step);

}  // namespace spaarpas::engine
