#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/decide/decision.h"
#include "engine/program/program.h"
#include "tests/unit/engine/support/carts.h"

/// One member of a coffee bar, to whom things happen.
namespace spaarpas::engine::test {

/// A coffee bar in Amsterdam with these rules: `[{"id": .., "on": .., "do": [..]}]`. It counts
/// `points`, `stamps` and `nights`; `silver` is from 100.00 spent, `gold` from 500.00; `regulars`
/// have three orders; it has the offers `bag` and `mug` and the question `roast`.
Program coffee_bar(std::string_view rules);

struct Deciding {
    explicit Deciding(std::string_view rules) : program(coffee_bar(rules)) {}

    Program program;
    Facts facts;
    /// Of the last event; the facts move on with it.
    Decision last;
    /// The code with which the last event was refused, or empty.
    std::string refusal;

    /// What happens, and what it gives in points.
    std::int64_t happens(const Event& event);
    std::int64_t order(std::string_view at, const Cart& cart);
    /// One bag of coffee at that price.
    std::int64_t order(std::string_view at, std::int64_t minor);
    std::int64_t event(std::string_view at,
                       const std::string& kind,
                       const std::string& subject = "");

    /// What the last event did besides giving: `issue bag 1`, joined by commas.
    [[nodiscard]] std::string others() const;
    /// What the last event gives of points on a line of the order.
    [[nodiscard]] std::int64_t on_line(std::string_view line) const;
    [[nodiscard]] std::int64_t figure(std::string_view key) const;
    /// The explanation of the last event without its numbers: `given_by_rate base, raised double`.
    [[nodiscard]] std::string why() const;
    /// A number of the first step with that code; -1 where there is none.
    [[nodiscard]] std::int64_t number(Code code, std::string_view name) const;

private:
    int events_ = 0;
};

/// An order of that cart as an event.
Event order_event(const std::string& id, std::int64_t at_ms, const Cart& cart);

}  // namespace spaarpas::engine::test
