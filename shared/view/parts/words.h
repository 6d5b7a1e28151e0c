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

/// What a state shows, in words: texts with numbers, units, money, dates and names filled in, in
/// the language of the state and the terms of its program.
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

    /// A text with `{amount}` of a unit, in the form that goes with it.
    [[nodiscard]] std::string with_amount(TextId id,
                                          std::string_view unit,
                                          std::int64_t amount,
                                          std::initializer_list<Fill> values = {}) const;

    [[nodiscard]] std::string number(std::int64_t number) const;
    /// So much of a unit, with its name: `128 punten`, `4 bestellingen`; money where the unit is
    /// money or the amount spent.
    [[nodiscard]] std::string amount(std::string_view unit, std::int64_t amount) const;
    /// How far a unit moved: `+128 punten`, `-4 punten`.
    [[nodiscard]] std::string moved(std::string_view unit, std::int64_t delta) const;
    /// Whether amounts of a unit are money: what was spent, units of that kind, and counters that
    /// the rules give one of for each minor unit.
    [[nodiscard]] bool is_money(std::string_view unit) const;
    /// The name of a unit alone, in the form that goes with so many of it.
    [[nodiscard]] std::string_view unit_name(std::string_view unit, std::int64_t amount) const;
    /// The form of a verb that goes with so much of a unit.
    [[nodiscard]] PluralForm form_of(std::string_view unit, std::int64_t amount) const;
    [[nodiscard]] std::string money(std::int64_t amount_minor) const;
    [[nodiscard]] std::string factor(std::int64_t multiplier_bp) const;

    /// The day of an instant in the program's zone; its year only where it is not this one.
    [[nodiscard]] std::string date(std::int64_t at_ms) const;
    /// The hour and the minute of an instant, in the program's zone.
    [[nodiscard]] std::string time(std::int64_t at_ms) const;
    /// The last whole day before an instant at which something ends.
    [[nodiscard]] std::string last_day(std::int64_t end_ms) const { return date(end_ms - 1); }
    /// How long ago, in the largest unit that fits.
    [[nodiscard]] std::string ago(std::int64_t age_ms) const;

    /// A text of the program in the state's language, else in the first that it has.
    [[nodiscard]] std::string_view name(const json::TextMap& texts) const;
    // The name of one of the program's items; the id where it has none.
    [[nodiscard]] std::string_view rule(std::string_view id) const;
    [[nodiscard]] std::string_view offer(std::string_view id) const;
    [[nodiscard]] std::string_view level(std::string_view id) const;
    [[nodiscard]] std::string_view perk(std::string_view id) const;
    [[nodiscard]] std::string_view prompt(std::string_view id) const;
    /// The name of a level, segment, offer or rule, whichever has the id.
    [[nodiscard]] std::string_view asker(std::string_view id) const;

private:
    [[nodiscard]] const base::Zone& zone() const;

    const State* state_;
    Language language_;
};

}  // namespace spaarpas::view
