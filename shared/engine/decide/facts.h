#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::engine {

struct DayAmount {
    static constexpr const char* type_name = "DayAmount";
    std::int64_t day = 0;
    std::int64_t amount = 0;

    bool operator==(const DayAmount&) const = default;
};

/// What was counted under a key: a unit, or a limit (`limit_key`).
///
/// *Shape*: `ever` is the sum of all; `days` rise and hold what falls within the longest window
/// that the program asks of the key. *Units*: days since 1970-01-01 in the program's zone.
struct Figure {
    static constexpr const char* type_name = "Figure";
    std::string key;
    std::int64_t ever = 0;
    // Side by side: a year of days is copied with each decision.
    std::vector<DayAmount> days;
};

/// The level that a member holds in a tier set. `by_hand` says that no condition gave it.
struct HeldLevel {
    static constexpr const char* type_name = "HeldLevel";
    std::string set;
    std::string level;
    std::int64_t since_ms = 0;
    std::optional<std::int64_t> until_ms;
    bool by_hand = false;
};

/// How long a rule's streak is, and the start of the newest period that counted.
struct Streak {
    static constexpr const char* type_name = "Streak";
    std::string rule;
    std::int64_t length = 0;
    std::int64_t newest_start_ms = 0;
};

/// How often a rule that follows was granted; `period_start_ms` is 0 for `ever`.
struct Granted {
    static constexpr const char* type_name = "Granted";
    std::string rule;
    std::int64_t period_start_ms = 0;
    std::int64_t times = 0;
};

struct Boost {
    static constexpr const char* type_name = "Boost";
    std::string rule;
    std::string unit;
    std::int64_t bp = 10000;
    std::int64_t until_ms = 0;
};

/// The newest event of a kind.
struct Newest {
    static constexpr const char* type_name = "Newest";
    std::string event;
    std::int64_t at_ms = 0;
};

struct Answered {
    static constexpr const char* type_name = "Answered";
    std::string prompt;
    base::List<std::string> options;
};

/// All that the program's conditions can ask about a member, after everything up to `at_ms`. Same
/// version, facts, event: same decision, in the browser and in the server. A guest has the
/// defaults.
///
/// *Shape*: lists are in the order in which things came. `inside` are the segments that the member
/// is in and that a rule waits for; `posted` those that the shop named. `retained` names the issues
/// whose vouchers were used and stay, though what brought them is gone (`retained_name`).
struct Facts {
    static constexpr const char* type_name = "Facts";
    std::int64_t at_ms = 0;
    std::int64_t program_version = 0;
    std::optional<std::int64_t> joined_at_ms;
    base::List<Figure> figures;
    base::List<HeldLevel> levels;
    base::List<std::string> posted;
    base::List<std::string> inside;
    base::List<Streak> streaks;
    base::List<Granted> granted;
    base::List<std::string> retained;
    base::List<Boost> boosts;
    base::List<Newest> newest;
    base::List<Answered> answers;
    base::List<std::string> consents;
};

void visit_fields(json::Fields& fields, Facts& facts);

}  // namespace spaarpas::engine
