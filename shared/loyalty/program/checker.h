#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/list.h"
#include "base/result.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What the whole-program checks share: the program, and the problems found so far.
class Checker {
public:
    explicit Checker(const Program& program) : program_(program) {}

    [[nodiscard]] const Program& program() const { return program_; }
    base::Problems take() { return std::move(problems_); }

    /// Adds a problem; what is to be done comes last.
    void add(const char* code,
             std::string pointer,
             std::string found,
             std::string expected,
             std::string mend);

    /// A text in every language of the program. One that may be left out may be empty.
    void texts(const std::string& at, const json::TextMap& texts, bool may_be_empty = false);

    /// A number within bounds.
    void range(const std::string& at, std::int64_t value, std::int64_t min, std::int64_t max);

    /// What a kind needs, or makes nothing of. `kind` is for the message.
    void needs(const std::string& at, bool present, const char* kind);
    void ignores(const std::string& at, bool present, const char* kind);

    /// An id that no earlier one of its list has.
    void unique(const std::string& at, const std::string& id, base::List<std::string>& seen);

    /// Tiers and rewards that the program has.
    void tier_ids(const std::string& at, const base::List<std::string>& ids);
    void reward_id(const std::string& at, const std::string& id);

    /// A condition on its own, of an order or of another event.
    void condition(const std::string& at,
                   const std::optional<Condition>& when,
                   const std::string& event);

private:
    void reference(const std::string& at,
                   const char* what,
                   const std::string& id,
                   const base::List<std::string>& known);

    const Program& program_;
    base::Problems problems_;
};

/// The parts of `check_program`, each for one part of the file.
void check_head(Checker& checker);
void check_earning(Checker& checker);
void check_tiers(Checker& checker);
void check_rewards(Checker& checker);
void check_milestones(Checker& checker);
void check_prompts(Checker& checker);

/// The pointer of an item of a list.
std::string item_at(const char* list, std::size_t index);

/// `a, b and c`.
std::string listed(const base::List<std::string>& words);

}  // namespace spaarpas::loyalty
