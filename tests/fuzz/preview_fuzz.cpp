#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "json/message.h"
#include "loyalty/fields.h"
#include "loyalty/outcome/outcome.h"

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

/// What adds up in every outcome, whatever program, member and cart it is of.
void check(const loyalty::Outcome& outcome) {
    std::int64_t of_parts = 0;
    for (const auto& part : outcome.award.parts) {
        require(part.points > 0, "a rule that gave nothing is a part of the award");
        of_parts += part.points;
    }
    std::int64_t of_lines = 0;
    for (const auto& line : outcome.award.lines) {
        require(line.points >= 0, "a line has negative points");
        of_lines += line.points;
    }
    require(of_parts == outcome.award.points, "the rules do not add up to the award");
    require(outcome.award.lines.empty() || of_lines == outcome.award.points,
            "the lines do not add up to the award");
    require(outcome.total_points >= outcome.award.points, "the total is below the award");
    const auto read = json::read_message<loyalty::Outcome>(json::write_message(outcome),
                                                           json::UnknownFields::refused);
    require(read.ok(), "the outcome cannot be read again");
}

}  // namespace

/// Three lines, as the widget gets them: a program, a member's facts, a cart.
// The name and the signature are libFuzzer's.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    constexpr auto unknown = json::UnknownFields::ignored;
    const auto program = json::read_message<loyalty::Program>(take_line(rest), unknown);
    const auto facts = json::read_message<loyalty::Facts>(take_line(rest), unknown);
    const auto cart = json::read_message<loyalty::Cart>(take_line(rest), unknown);
    if (program && facts && cart) {
        const auto outcome = loyalty::order_outcome(program.value(), facts.value(), cart.value());
        if (outcome) {
            check(outcome.value());
        }
    }
    return 0;
}
