#include "engine/explain/trace.h"

#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::an_id;
using keys::may;
using keys::must;

namespace {

constexpr json::TextRule an_id_of_any{json::TextForm::any, 200, 1};

#define SPAARPAS_ENGINE_NAME(name, subject, numbers, names) #name,

constexpr const char* code_names[] = {SPAARPAS_ENGINE_CODES(SPAARPAS_ENGINE_NAME) "unknown"};

}  // namespace

const char* name_of(Code code) {
    return code_names[static_cast<std::size_t>(code)];
}

std::optional<std::int64_t> number_of(const TraceStep& step, std::string_view name) {
    for (const auto& [its_name, number] : step.numbers) {
        if (its_name == name) {
            return number;
        }
    }
    return std::nullopt;
}

void visit_fields(json::Fields& fields, TraceStep& step) {
    fields.enumerated(must("code", SPAARPAS_DOC("What happened")),
                      step.code,
                      {SPAARPAS_ENGINE_CODES(SPAARPAS_ENGINE_NAME) "unknown"});
    fields.text(may("subject", SPAARPAS_DOC("The rule, level, line or entry that it is about")),
                step.subject,
                an_id_of_any);
    fields.text(may("unit", SPAARPAS_DOC("The unit that the step moves")), step.unit, an_id);
    // A step that moves nothing is written without the number.
    std::optional<std::int64_t> delta;
    if (step.delta != 0) {
        delta = step.delta;
    }
    fields.optional_integer(may("delta", SPAARPAS_DOC("By how much")), delta);
    if (delta.value_or(0) != step.delta) {
        step.delta = delta.value_or(0);
    }
    fields.integer_map(may("numbers", SPAARPAS_DOC("Parameters by name")), step.numbers);
    fields.text_map(may("names", SPAARPAS_DOC("Parameters by name")), step.names);
}

#undef SPAARPAS_ENGINE_NAME

}  // namespace spaarpas::engine
