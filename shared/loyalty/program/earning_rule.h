#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/exact.h"
#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::loyalty {

enum class EarningKind { per_amount, fixed, per_item, multiplier };
enum class CapPeriod { order, day, week, month, year, ever };
enum class Stacking { highest, multiply, add };

/// So many points for so many minor units: `{points: 1, per_minor: 100}` is one point a euro.
struct Rate {
    static constexpr const char* type_name = "Rate";
    std::int64_t points = 0;
    std::int64_t per_minor = 1;
};

/// The most that may be earned in a period, which is a calendar period of the program's time zone.
struct Cap {
    static constexpr const char* type_name = "Cap";
    std::int64_t points = 0;
    CapPeriod per = CapPeriod::order;
};

/// When a rule holds. An empty list asks for nothing; all that is asked must hold. Product and
/// category conditions choose lines; the others hold for the whole order.
///
/// *Units*: `from` and `until` are local times of the program's zone, half-open; `day_from` and
/// `day_until` are `hh:mm` of each day, and may pass midnight; `weekdays` are `mon` to `sun`.
struct Condition {
    static constexpr const char* type_name = "Condition";
    base::List<std::string> skus;
    base::List<std::string> not_skus;
    base::List<std::string> categories;
    base::List<std::string> not_categories;
    base::List<std::string> channels;
    base::List<std::string> segments;
    base::List<std::string> tiers;
    base::List<std::string> weekdays;
    std::string from;
    std::string until;
    std::string day_from;
    std::string day_until;
    std::int64_t min_order_minor = 0;
    bool first_order = false;
};

/// One way to earn.
///
/// *Shape*: `kind` says which of `rate` (per_amount), `points` (fixed, per_item: for each piece)
/// and `multiplier_bp` (multiplier: raises the per_amount points of the lines that its condition
/// chooses) is used. `event` is `order` or the kind of another event, for fixed rules. `limited` is
/// set by the backend in the public program where a private budget may lower the award: the preview
/// then says "at most".
struct EarningRule {
    static constexpr const char* type_name = "EarningRule";
    std::string id;
    json::TextMap name;
    EarningKind kind = EarningKind::per_amount;
    std::string event = "order";
    std::optional<Rate> rate;
    std::int64_t points = 0;
    std::int64_t multiplier_bp = 10000;
    base::Rounding rounding = base::Rounding::floor;
    std::optional<Condition> when;
    std::optional<Cap> cap;
    std::optional<std::int64_t> budget_points;
    bool limited = false;
};

/// How orders earn. `counts_*` say what the amount is made of; discounts lower it unless
/// `counts_discounts` is set.
struct Earning {
    static constexpr const char* type_name = "Earning";
    bool counts_tax = true;
    bool counts_shipping = false;
    bool counts_discounts = false;
    Stacking stacking = Stacking::highest;
    std::optional<Cap> cap;
    base::List<EarningRule> rules;
};

}  // namespace spaarpas::loyalty
