#pragma once

#include "base/result.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What is wrong with a program as a whole, beyond the shape of its fields; nothing when it is
/// sound. Each problem has its place, what was found, what was expected and how to mend it.
///
/// *Errors*:
/// - `zone_given`, `limited_given`: a field that the server fills in;
/// - `time_zone_form`: no IANA name;
/// - `locale_twice`, `locale_unknown`, `translation_missing`: languages;
/// - `id_twice`: an id that another one of the same list has;
/// - `reference_unknown`: a tier or a reward that the program does not have;
/// - `field_missing`: the kind needs this field;
/// - `field_unused`: the kind makes nothing of this field;
/// - `value_range`: a number outside its bounds, or one without effect;
/// - `threshold_order`: tiers that do not rise;
/// - `window_empty`: a beginning that is not before its end;
/// - `weekday_unknown`, `listed_twice`, `condition_contradiction`: conditions that cannot be meant;
/// - `condition_needs_order`: asked of an event that has no cart;
/// - `event_needs_fixed`: only fixed rules earn for other events than orders;
/// - `cap_unreachable`: a cap that the program's own cap or the points of a rule make pointless;
/// - `list_empty`: tiers without levels, a question without options;
/// - `benefit_empty`: a milestone that brings nothing;
/// - `reward_unreachable`: a reward for milestones that none of them gives.
base::Problems check_program(const Program& program);

}  // namespace spaarpas::loyalty
