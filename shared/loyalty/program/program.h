#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/list.h"
#include "base/result.h"
#include "json/fields.h"
#include "loyalty/program/earning_rule.h"
#include "loyalty/program/milestone.h"
#include "loyalty/program/prompt.h"
#include "loyalty/program/reward.h"
#include "loyalty/program/tiers.h"

namespace spaarpas::loyalty {

/// What happens when points that a refund takes back are spent already: leave the balance at zero,
/// let it go below zero, or hold the shortfall back from later awards.
enum class Shortfall { claw_back_to_zero, allow_negative, hold_back };

/// The points themselves.
///
/// *Units*: a point is worth `value_minor / value_points` minor units in words to the shopper, and
/// nothing in the ledger. Points become available `pending_days` local days after the purchase, and
/// expire at the end of the local day `expires_after_days` after they became available; 0 is at
/// once and never.
struct PointsSettings {
    static constexpr const char* type_name = "PointsSettings";
    json::TextMap name_one;
    json::TextMap name_other;
    std::int64_t value_points = 100;
    std::int64_t value_minor = 100;
    std::int64_t pending_days = 0;
    std::int64_t expires_after_days = 0;
    Shortfall shortfall = Shortfall::claw_back_to_zero;
};

/// The look that the program asks for; the shop's own custom properties win over it.
struct Theme {
    static constexpr const char* type_name = "Theme";
    std::string accent = "#7a3e1d";
    std::string logo_url;
};

/// A merchant's program: one versioned file.
///
/// *Shape*: texts are maps from locale to text and hold every one of `locales`; the public program
/// holds one. `zone` is filled by the backend, never by the merchant, sorted by `at_ms`, the first
/// before every instant in use. `applies_from_ms` is the moment from which this version counts.
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
    PointsSettings points;
    Earning earning;
    std::optional<Tiers> tiers;
    base::List<Reward> rewards;
    base::List<Milestone> milestones;
    base::List<Prompt> prompts;
    Theme theme;
    base::Zone zone;
};

/// Reads a program file and checks it as a whole: shape, references between its parts, texts in
/// each of its languages, thresholds in order, values that make no sense together. Reports every
/// mistake at once.
///
/// *Errors*: the codes of json/ and those listed in program/check.h.
base::Result<Program> load_program(std::string_view text);

/// The part of a program that anyone may read, in one language: no budgets and no stock, `limited`
/// set where they matter. Falls back to the program's first locale where it does not speak
/// `locale`.
Program public_program(const Program& program, std::string_view locale);

void visit_fields(json::Fields& fields, Program& program);

}  // namespace spaarpas::loyalty
