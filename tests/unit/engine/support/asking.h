#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "engine/condition/question.h"
#include "json/message.h"
#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/steps.h"

namespace spaarpas::engine::test {

using spaarpas::test::amsterdam;
using spaarpas::test::utc;

/// A condition as a program has it: `{"channel": ["web"]}`.
inline Condition condition(std::string_view text) {
    auto read = json::read_message<Condition>(text, json::UnknownFields::refused);
    CAPTURE(text);
    CHECK(read.ok());
    return read.ok() ? read.value() : Condition();
}

/// A member, an order, an instant, and the conditions that are asked about them.
struct Asking {
    Program program = euro_program();
    Facts facts;
    Event event;
    std::int64_t at_ms = utc("2026-03-04T11:00");

    Asking() {
        program.zone = amsterdam();
        program.time_zone = "Europe/Amsterdam";
        event.kind = event_order;
        event.cart = euro_cart({line_in("beans", 1000, "coffee"), line_in("cup", 500, "mug")});
    }

    /// What the condition answers about the order.
    Answer ask(std::string_view text) {
        const auto counted = count_cart(program, *event.cart);
        CHECK(counted.ok());
        return engine::ask(
            condition(text),
            {program, facts, at_ms, &event, counted.ok() ? &counted.value() : nullptr});
    }
    /// What it answers where nothing happens, as when a level is measured.
    Answer ask_member(std::string_view text) {
        return engine::ask(condition(text), {program, facts, at_ms, nullptr, nullptr});
    }
    /// Why the condition does not hold; empty when it does.
    std::string why_not(std::string_view text) {
        const Answer answer = ask(text);
        CHECK(answer.holds == answer.why_not.empty());
        return said(answer.why_not);
    }
    /// The lines that it chooses: `beans shipping`, or `all` where it makes no choice.
    std::string lines(std::string_view text) {
        const Answer answer = ask(text);
        const auto counted = count_cart(program, *event.cart);
        std::string chosen;
        for (std::size_t index = 0; index < answer.choice.chosen.size(); ++index) {
            const CartLine* const at = counted.value().lines[index].line;
            if (answer.choice.chosen[index] != 0) {
                chosen += (chosen.empty() ? "" : " ") +
                          (at != nullptr ? at->id : std::string(shipping_line));
            }
        }
        return answer.choice.made ? chosen : "all";
    }
};

}  // namespace spaarpas::engine::test
