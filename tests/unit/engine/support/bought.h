#pragma once

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "engine/decide/undo.h"
#include "engine/explain/note.h"

namespace spaarpas::engine::test {

/// An order with what its rules gave, before any return.
struct Bought {
    Program program;
    Event event;
    CountedCart counted;
    Decision decision;

    Bought() {
        event.kind = "order";
        event.cart.emplace();
    }
    // The counted lines point into the cart.
    Bought(const Bought&) = delete;
    Bought& operator=(const Bought&) = delete;

    Bought& line(const std::string& id, std::int64_t quantity, std::int64_t minor) {
        CartLine& line = event.cart->lines.emplace_back();
        line.id = id;
        line.quantity = quantity;
        return counted_line({&line, quantity, minor, minor});
    }
    /// Shipping that costs something and counts nothing.
    Bought& shipping(std::int64_t minor) { return counted_line({nullptr, 0, 0, minor}); }
    Bought& give(const std::string& rule, const std::string& unit, base::List<LineAmount> lines) {
        Effect& effect = decision.effects.emplace_back();
        effect.rule = rule;
        effect.subject = unit;
        for (const LineAmount& part : lines) {
            effect.amount += part.amount;
        }
        note_delta(note(decision.trace, Code::given_amount, rule), unit, effect.amount);
        effect.lines = std::move(lines);
        return *this;
    }
    Bought& return_lines(base::List<ReturnedLine> lines) {
        return returned({"return", next_at_ms_++, std::move(lines), 0});
    }
    Bought& return_amount(std::int64_t minor) {
        return returned({"return", next_at_ms_++, {}, minor});
    }
    Bought& return_rest() { return returned({"return", next_at_ms_++, {}, 0}); }
    Bought& returned(Return item) {
        event.returns.push_back(std::move(item));
        return *this;
    }

    /// Something that no line brought, such as one for the visit.
    Bought& give_apart(const std::string& rule, const std::string& unit, std::int64_t amount) {
        give(rule, unit, {});
        decision.effects[decision.effects.size() - 1].amount = amount;
        decision.trace.back().delta = amount;
        return *this;
    }

    /// What is left is what the lines have left, and is explained.
    base::Problems settle() {
        base::Problems problems = take_off_returns(program, event, counted, decision);
        if (problems.empty()) {
            check_sums();
        }
        return problems;
    }
    std::string refusal() {
        const base::Problems problems = settle();
        return problems.empty() ? "" : problems[0].code + " " + problems[0].pointer;
    }
    [[nodiscard]] std::int64_t amount(std::size_t index) const {
        return decision.effects[index].amount;
    }
    [[nodiscard]] bool gone() const { return nothing_left(event, decision); }

private:
    void check_sums() const {
        std::int64_t counted_minor = 0;
        std::int64_t paid_minor = 0;
        for (const KeptLine& line : decision.kept) {
            counted_minor += line.counted_minor;
            paid_minor += line.paid_minor;
        }
        CHECK(decision.counted_minor == counted_minor);
        CHECK(decision.paid_minor == paid_minor);
        for (const Effect& effect : decision.effects) {
            CHECK(sum_of(decision.trace, effect.subject) == given(decision, effect.subject));
        }
    }
    Bought& counted_line(CountedLine line) {
        counted.lines.push_back(line);
        counted.counted_minor += line.counted_minor;
        counted.paid_minor += line.paid_minor;
        return *this;
    }

    std::int64_t next_at_ms_ = 1;
};

}  // namespace spaarpas::engine::test
