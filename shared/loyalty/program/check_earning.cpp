#include "base/list.h"
#include "loyalty/program/checker.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

namespace {

constexpr const char* kind_names[] = {"per_amount", "fixed", "per_item", "multiplier"};

void check_kind(const std::string& at, const EarningRule& rule, Checker& checker) {
    const char* const kind = kind_names[static_cast<int>(rule.kind)];
    const bool per_amount = rule.kind == EarningKind::per_amount;
    const bool multiplies = rule.kind == EarningKind::multiplier;
    if (per_amount) {
        checker.needs(at + "/rate", rule.rate.has_value(), kind);
    } else {
        checker.ignores(at + "/rate", rule.rate.has_value(), kind);
        checker.ignores(at + "/rounding", rule.rounding != base::Rounding::floor, kind);
    }
    if (per_amount || multiplies) {
        checker.ignores(at + "/points", rule.points != 0, kind);
    } else {
        checker.needs(at + "/points", rule.points != 0, kind);
    }
    if (!multiplies) {
        checker.ignores(at + "/multiplier_bp", rule.multiplier_bp != limits::one_bp, kind);
        return;
    }
    checker.needs(at + "/multiplier_bp", rule.multiplier_bp != limits::one_bp, kind);
    checker.range(at + "/multiplier_bp", rule.multiplier_bp, 0, limits::max_multiplier_bp);
    checker.ignores(at + "/cap", rule.cap.has_value(), kind);
    checker.ignores(at + "/budget_points", rule.budget_points.has_value(), kind);
}

void check_event(const std::string& at, const EarningRule& rule, Checker& checker) {
    if (rule.event != "order" && rule.kind != EarningKind::fixed) {
        checker.add("event_needs_fixed",
                    at + "/event",
                    "\"" + rule.event + '"',
                    "\"order\", since only fixed rules earn for other events",
                    "Use the kind `fixed`, or leave the event out");
    }
}

void check_cap(const std::string& at, const EarningRule& rule, Checker& checker) {
    if (!rule.cap) {
        return;
    }
    if (rule.kind == EarningKind::fixed && rule.points > rule.cap->points) {
        checker.add("cap_unreachable",
                    at + "/cap/points",
                    std::to_string(rule.cap->points),
                    "at least the rule's own " + std::to_string(rule.points) + " points",
                    "Raise the cap, or lower the points: the rule can never give them");
    }
    const std::optional<Cap>& all = checker.program().earning.cap;
    if (all && all->per == rule.cap->per && rule.cap->points > all->points) {
        checker.add("cap_unreachable",
                    at + "/cap/points",
                    std::to_string(rule.cap->points),
                    "at most the program's own cap, which is " + std::to_string(all->points),
                    "Lower it, or raise `/earning/cap`");
    }
}

void check_rule(const std::string& at, const EarningRule& rule, Checker& checker) {
    checker.texts(at + "/name", rule.name, true);
    check_kind(at, rule, checker);
    check_event(at, rule, checker);
    check_cap(at, rule, checker);
    checker.condition(at + "/when", rule.when, rule.event);
    if (rule.rate) {
        checker.range(at + "/rate/points", rule.rate->points, 1, limits::max_rate_points);
        checker.range(at + "/rate/per_minor", rule.rate->per_minor, 1, limits::max_per_minor);
    }
    if (rule.limited) {
        checker.add("limited_given",
                    at + "/limited",
                    "true",
                    "no such field",
                    "Leave it out: the server sets it where there is a budget");
    }
}

}  // namespace

void check_earning(Checker& checker) {
    base::List<std::string> seen;
    const base::List<EarningRule>& rules = checker.program().earning.rules;
    for (std::size_t index = 0; index < rules.size(); ++index) {
        const std::string at = item_at("/earning/rules", index);
        checker.unique(at + "/id", rules[index].id, seen);
        check_rule(at, rules[index], checker);
    }
}

}  // namespace spaarpas::loyalty
