#include "wasm/preview/preview.h"

#include "json/message.h"
#include "loyalty/fields.h"
#include "loyalty/outcome/outcome.h"

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

std::string preview(const std::string& program, const std::string& facts, const std::string& cart) {
    constexpr auto unknown = json::UnknownFields::ignored;
    const auto read_program = json::read_message<loyalty::Program>(program, unknown);
    if (!read_program) {
        return refuse(read_program.problems());
    }
    const auto read_facts =
        json::read_message<loyalty::Facts>(facts.empty() ? "{}" : facts, unknown);
    if (!read_facts) {
        return refuse(read_facts.problems());
    }
    const auto read_cart = json::read_message<loyalty::Cart>(cart, unknown);
    if (!read_cart) {
        return refuse(read_cart.problems());
    }
    const auto outcome =
        loyalty::order_outcome(read_program.value(), read_facts.value(), read_cart.value());
    return outcome ? json::write_message(outcome.value()) : refuse(outcome.problems());
}

}  // namespace spaarpas::preview
