#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "engine/decide/decision.h"
#include "engine/explain/note.h"
#include "json/message.h"

namespace {

using namespace spaarpas;  // NOLINT(google-build-using-namespace): one short program

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

std::string_view take_line(std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
}

/// What adds up in every decision, whatever program, member and cart it is of.
void check(const engine::Program& program, const engine::Decision& decision) {
    for (const engine::Unit& unit : program.units) {
        require(engine::sum_of(decision.trace, unit.id) == engine::given(decision, unit.id),
                "the steps do not add up to what is given");
    }
    for (const engine::Effect& effect : decision.effects) {
        std::int64_t of_lines = 0;
        for (const engine::LineAmount& line : effect.lines) {
            of_lines += line.amount;
        }
        require(effect.lines.empty() || of_lines == effect.amount,
                "the lines do not add up to the effect");
    }
    const auto read = json::read_message<engine::Decision>(json::write_message(decision),
                                                           json::UnknownFields::refused);
    require(read.ok(), "the decision cannot be read again");
}

}  // namespace

/// Three lines, as the widget gets them: a program, a member's facts, a cart.
// The name and the signature are libFuzzer's.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    constexpr auto unknown = json::UnknownFields::ignored;
    const auto program = json::read_message<engine::Program>(take_line(rest), unknown);
    const auto facts = json::read_message<engine::Facts>(take_line(rest), unknown);
    const auto cart = json::read_message<engine::Cart>(take_line(rest), unknown);
    if (program && facts && cart) {
        engine::Event order;
        order.id = "fuzz";
        order.kind = engine::event_order;
        order.source = order.id;
        order.at_ms = facts.value().at_ms;
        order.cart = cart.value();
        const auto decision = engine::decide(program.value(), facts.value(), order);
        if (decision) {
            check(program.value(), decision.value());
        }
    }
    return 0;
}
