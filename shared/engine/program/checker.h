#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/list.h"
#include "base/result.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// What a condition may ask of its surroundings: of the member alone, of an order too, or of
/// another event.
enum class Asked { member, order, event };

/// What the checks of a program share: the program, the place that is being looked at, and the
/// problems found so far. Not linked into the widget.
class Checker {
public:
    explicit Checker(const Program& program) : program_(program) {}

    [[nodiscard]] const Program& program() const { return program_; }
    base::Problems take() { return std::move(problems_); }

    /// Stands at a place of the document until it goes: `/rules/3/do/0`. A step may be several,
    /// parted by `/`, here and in all that follows.
    class At {
    public:
        At(Checker& checker, std::string_view step);
        At(Checker& checker, std::string_view list, std::size_t index);
        At(const At&) = delete;
        At& operator=(const At&) = delete;
        ~At();

    private:
        Checker& checker_;
        std::size_t before_;
    };

    /// Adds a problem at `step` below the place; what is to be done comes last.
    void add(const char* code,
             std::string_view step,
             std::string found,
             std::string expected,
             std::string mend);

    /// A text in every language of the program. One that may be left out may be empty.
    void texts(std::string_view step, const json::TextMap& texts, bool may_be_empty = false);
    /// What something else needs, or makes nothing of; `because` is for the message: "the kind is
    /// `stamps`".
    void needs(std::string_view step, bool present, std::string_view because);
    void ignores(std::string_view step, bool present, std::string_view because);
    /// An id of the place that no earlier one has.
    void unique(const std::string& id, base::List<std::string>& seen);
    /// Exactly one of several members of the place.
    void one_of(std::initializer_list<std::pair<const char*, bool>> members);

    // Ids that the program has. `unit` takes `orders` and `spend` too.
    void unit(std::string_view step, const std::string& id);
    /// A unit that rules can give.
    void declared_unit(std::string_view step, const std::string& id);
    /// A unit that is held in lots.
    void held_unit(std::string_view step, const std::string& id);
    void level(std::string_view step, const std::string& id);
    void segment(std::string_view step, const std::string& id);
    void level_or_segment(std::string_view step, const std::string& id);
    void offer(std::string_view step, const std::string& id);
    void prompt(std::string_view step, const std::string& id);

    /// Products and categories that are asked for and left out at once; no list at all.
    void lines(std::string_view step, const Lines& lines);
    /// A condition, with what may be asked in this place.
    void condition(std::string_view step, const std::optional<Condition>& condition, Asked asked);
    void condition(std::string_view step, const Condition& condition, Asked asked);
    /// What may be asked where the checks stand: within a condition and within a rule.
    [[nodiscard]] Asked asked() const { return asked_; }
    void ask(Asked asked) { asked_ = asked; }
    /// Limits of something that may be limited in `times`, in an `amount` or in both.
    void limits(const Limits& limits, bool times, bool amount);
    /// The mark that only the server sets.
    void given(bool limited);

private:
    void unknown(std::string_view step,
                 const char* what,
                 const std::string& id,
                 const std::string& known);
    void parts(std::string_view step, const base::List<Condition>& parts);
    void asked_condition(const Condition& condition);

    const Program& program_;
    base::Problems problems_;
    std::string at_;
    Asked asked_ = Asked::member;
};

// The parts of `check_program`, each beside its noun.
void check_head(Checker& checker);
void check_units(Checker& checker);
void check_segments(Checker& checker);
void check_tiers(Checker& checker);
void check_offers(Checker& checker);
void check_rules(Checker& checker);
void check_prompts(Checker& checker);
/// Rules that can feed themselves.
void check_feeding(Checker& checker);

/// Whether two limits are of a kind, for the same members and the same time.
bool count_alike(const Limit& left, const Limit& right);

/// `a, b and c`.
std::string listed(const base::List<std::string>& words);
/// `"text"`.
std::string quoted(std::string_view text);

/// What is wrong with a program as a whole, beyond the shape of its fields.
base::Problems check_program(const Program& program);

}  // namespace spaarpas::engine
