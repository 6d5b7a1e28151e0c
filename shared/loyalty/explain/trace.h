#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::loyalty {

/// One step of an explanation: which rule, what happened, with which numbers. The view turns it
/// into words; the core never writes prose.
///
/// *Shape*: `code` is one of explain/codes.h; `subject` is the id of the rule, tier, reward,
/// milestone, line or entry that it speaks of, or empty; `numbers` and `names` hold the parameters
/// that the code documents, by name.
struct TraceStep {
    static constexpr const char* type_name = "TraceStep";
    std::string code;
    std::string subject;
    json::IntegerMap numbers;
    json::TextMap names;
};

/// Why a number is what it is, in the order in which it was computed.
using Trace = base::List<TraceStep>;

}  // namespace spaarpas::loyalty
