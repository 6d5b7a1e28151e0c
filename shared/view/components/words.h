#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "view/format/fill.h"
#include "view/format/language.h"
#include "view/format/number.h"
#include "view/format/plural.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// What a state shows, in words: texts with numbers, money, dates and names filled in, in the
/// language of the state and the terms of its program.
///
/// *Shape*: looks at the state, which must outlive it.
class Words {
public:
    explicit Words(const State& state);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string_view text(TextId id) const { return state_->texts.get(id); }
    [[nodiscard]] std::string fill(TextId id, std::initializer_list<Fill> values) const;

    /// A text with `{count}`, in the form that goes with the count.
    [[nodiscard]] std::string count(TextId id,
                                    std::int64_t count,
                                    std::initializer_list<Fill> values = {}) const;

    /// A text with `{points}`, in the form that goes with them.
    [[nodiscard]] std::string with_points(TextId id,
                                          std::int64_t points,
                                          std::initializer_list<Fill> values = {}) const;

    [[nodiscard]] std::string number(std::int64_t number) const;
    /// A number of points with their name: `128 punten`.
    [[nodiscard]] std::string points(std::int64_t points) const;
    /// The name of the points alone, in the form that goes with a number of them.
    [[nodiscard]] std::string_view unit(std::int64_t points) const;
    [[nodiscard]] std::string money(std::int64_t amount_minor) const;
    /// In the measure of the program's tiers: money, points, or a number of orders.
    [[nodiscard]] std::string metric(std::int64_t metric) const;
    [[nodiscard]] std::string factor(std::int64_t multiplier_bp) const;

    /// The day of an instant in the program's zone; its year only where it is not this one.
    [[nodiscard]] std::string date(std::int64_t at_ms) const;
    /// The last whole day before an instant at which something ends.
    [[nodiscard]] std::string last_day(std::int64_t end_ms) const { return date(end_ms - 1); }
    /// How long ago, in the largest unit that fits.
    [[nodiscard]] std::string ago(std::int64_t age_ms) const;

    /// A text of the program in the state's language, else in the first that it has.
    [[nodiscard]] std::string_view name(const json::TextMap& texts) const;
    /// The name of a rule, tier, reward or milestone; the id where the program has none.
    [[nodiscard]] std::string_view subject(std::string_view id) const;

private:
    const State* state_;
    Language language_;
};

}  // namespace spaarpas::view
