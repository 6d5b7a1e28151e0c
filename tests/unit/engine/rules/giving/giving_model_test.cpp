#include "tests/unit/engine/model/giving_model.h"

#include <doctest/doctest.h>

#include "engine/cart/counted.h"
#include "tests/support/rounds.h"
#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)
using spaarpas::test::SeededDice;

namespace {

/// A member of the program on paper.
Deciding member_of(const PaperProgram& paper) {
    Deciding member(rules_text(paper));
    Program& program = member.program;
    program.counts.tax = paper.tax;
    program.counts.shipping = paper.shipping;
    program.counts.discounts = paper.discounts;
    if (!paper.except.empty()) {
        program.counts.except.emplace();
        program.counts.except->categories = {paper.except};
    }
    program.units[0].stacking = static_cast<Stacking>(paper.stacking);
    if (paper.limit > 0) {
        program.units[0].limit.emplace_back();
        program.units[0].limit[0].amount = paper.limit;
        program.units[0].limit[0].per.span = Span::order;
    }
    if (paper.boost_bp > 0) {
        member.facts.boosts.push_back({"boost", "points", paper.boost_bp, 9000000000000});
    }
    return member;
}

std::int64_t on_line(const Effect& effect, const std::string& line) {
    for (const LineAmount& part : effect.lines) {
        if (part.line == line) {
            return part.amount;
        }
    }
    return 0;
}

void check_give(const Effect& effect, const PaperGive& expected, const Cart& cart) {
    CHECK(effect.rule == expected.rule);
    CHECK(effect.subject == expected.unit);
    CHECK(effect.amount == expected.amount);
    for (std::size_t index = 0; index < expected.by_line.size(); ++index) {
        const bool shipping = index == cart.lines.size();
        CHECK(on_line(effect, shipping ? shipping_line : cart.lines[index].id) ==
              expected.by_line[index]);
    }
}

}  // namespace

TEST_CASE("give: 3,000 random orders earn what the model on paper says, line by line") {
    SeededDice dice(20261125);
    const int count = spaarpas::test::rounds(3000);
    int earned = 0;
    for (int round = 0; round < count; ++round) {
        CAPTURE(round);
        const PaperProgram paper = random_paper(dice);
        const Cart cart = random_cart(dice);
        Deciding member = member_of(paper);
        member.order("2026-03-04T12:00", cart);
        CHECK(member.refusal.empty());
        const std::vector<PaperGive> expected = gives_on_paper(paper, cart);
        const auto& effects = member.last.effects;
        CHECK(effects.size() == expected.size());
        for (std::size_t index = 0; index < effects.size() && index < expected.size(); ++index) {
            check_give(effects[index], expected[index], cart);
        }
        earned += expected.empty() ? 0 : 1;
    }
    CHECK(earned > count / 2);
}
