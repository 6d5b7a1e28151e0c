#include "wasm/preview/preview.h"

#include "engine/decide/decision.h"
#include "engine/program/program.h"
#include "json/message.h"

namespace spaarpas::preview {
namespace {

/// What stands in the way, in the form of a refusal of the backend.
struct Refusal {
    static constexpr const char* type_name = "Refusal";
    std::string code;
    std::string pointer;
};

void visit_fields(json::Fields& fields, Refusal& refusal) {
    fields.text({"code"}, refusal.code);
    fields.text({"pointer"}, refusal.pointer);
}

std::string refuse(const base::Problems& problems) {
    const base::Problem& problem = problems.front();
    return json::write_message(Refusal{problem.code, problem.pointer});
}

}  // namespace

std::string preview(const std::string& program,
                    const std::string& facts,
                    const std::string& event) {
    constexpr auto unknown = json::UnknownFields::ignored;
    const auto read_program = json::read_message<engine::Program>(program, unknown);
    if (!read_program) {
        return refuse(read_program.problems());
    }
    const auto read_facts = json::read_message<engine::Facts>(facts, unknown);
    if (!read_facts) {
        return refuse(read_facts.problems());
    }
    const auto read_event = json::read_message<engine::Event>(event, unknown);
    if (!read_event) {
        return refuse(read_event.problems());
    }
    const auto decision =
        engine::decide(read_program.value(), read_facts.value(), read_event.value());
    return decision ? json::write_message(decision.value()) : refuse(decision.problems());
}

}  // namespace spaarpas::preview
