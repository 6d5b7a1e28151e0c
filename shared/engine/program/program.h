#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/list.h"
#include "base/result.h"
#include "engine/offers/offer.h"
#include "engine/program/lines.h"
#include "engine/prompts/prompt.h"
#include "engine/rules/rule.h"
#include "engine/segments/segment.h"
#include "engine/tiers/tier_set.h"
#include "engine/units/unit.h"

namespace spaarpas::engine {

/// What of an order counts.
struct Counts {
    static constexpr const char* type_name = "Counts";
    bool tax = true;
    bool shipping = false;
    bool discounts = false;
    std::optional<Lines> except;
};

enum class EnrolmentBy { join, order };

struct Enrolment {
    static constexpr const char* type_name = "Enrolment";
    EnrolmentBy by = EnrolmentBy::join;
    std::int64_t claims_days = 0;
};

/// A perk by the name that the wallet shows. One that is not named is the shop's alone.
struct PerkName {
    static constexpr const char* type_name = "PerkName";
    std::string id;
    json::TextMap name;
};

/// *Shape*: `logo` is the address of a picture, or empty.
struct Theme {
    static constexpr const char* type_name = "Theme";
    std::string accent = "#7a3e1d";
    std::string logo;
};

/// A merchant's program: one versioned file (docs/program.md).
///
/// *Shape*: texts hold every one of `locales`; the public program holds one. `zone` is filled in by
/// the server, never by the merchant, sorted by `at_ms`, the first before every instant in use.
struct Program {
    static constexpr const char* type_name = "Program";
    std::string schema;
    std::string id;
    std::int64_t version = 1;
    std::int64_t applies_from_ms = 0;
    json::TextMap name;
    std::string currency;
    std::string time_zone;
    base::List<std::string> locales;
    Theme theme;
    Counts counts;
    Enrolment enrolment;
    base::List<PerkName> perks;
    base::List<Unit> units;
    base::List<Segment> segments;
    base::List<TierSet> tiers;
    base::List<Offer> offers;
    base::List<Rule> rules;
    base::List<Prompt> prompts;
    base::Zone zone;
};

void visit_fields(json::Fields& fields, Program& program);

/// Reads and checks a program, and returns every mistake at once.
///
/// *Errors*: those of reading (json/message.h) and of `check_program` (program/checker.h).
base::Result<Program> load_program(std::string_view text);

/// What everybody may see, in one language: without limits of all members, which become `limited`.
Program public_program(const Program& program, const std::string& locale);

// The item of that id, or null.
const Unit* find_unit(const Program& program, std::string_view id);
const Segment* find_segment(const Program& program, std::string_view id);
const Offer* find_offer(const Program& program, std::string_view id);
const Rule* find_rule(const Program& program, std::string_view id);
const Prompt* find_prompt(const Program& program, std::string_view id);
const TierSet* find_tier_set(const Program& program, std::string_view id);

/// A level with the set that it belongs to; both null where the program has none of that id.
struct LevelPlace {
    const TierSet* set = nullptr;
    const Level* level = nullptr;
};
LevelPlace find_level(const Program& program, std::string_view id);

/// Whether the unit only counts: of that kind, or one that is always there.
bool is_counter(const Program& program, std::string_view unit);

}  // namespace spaarpas::engine
