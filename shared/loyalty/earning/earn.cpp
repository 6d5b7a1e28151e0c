#include "loyalty/earning/earn.h"

#include "base/list.h"
#include "base/try.h"
#include "loyalty/earning/caps.h"
#include "loyalty/earning/multipliers.h"
#include "loyalty/earning/rule_points.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

base::Problem too_large() {
    return {"amount_overflow",
            "",
            "an amount or a multiplication beyond exact arithmetic",
            "points within 9007199254740991",
            "Check the amounts, which are minor units, and the program's rates and multipliers"};
}

void lower(RulePoints& given, std::int64_t points) {
    if (points < given.points) {
        given.by_line = base::exact::split(points, given.by_line);
        given.points = points;
    }
}

/// The program's own cap takes from the last rules first: each rule keeps its points while they
/// fit.
void apply_program_cap(const Program& program,
                       const Facts& facts,
                       base::List<RulePoints>& all,
                       Award& award) {
    if (!program.earning.cap) {
        return;
    }
    award.points = within_cap(program, facts, "", *program.earning.cap, award.points, award.trace);
    std::int64_t left = award.points;
    for (RulePoints& given : all) {
        lower(given, left);
        left -= given.points;
    }
}

void add_up(const base::List<RulePoints>& all, Award& award) {
    for (const RulePoints& given : all) {
        if (given.points == 0) {
            continue;
        }
        award.parts.push_back({given.rule->id, given.points});
        for (std::size_t index = 0; index < award.lines.size(); ++index) {
            award.lines[index].points += given.by_line[index];
        }
        if (given.rule->limited || given.rule->budget_points) {
            award.at_most = true;
            note(award.trace, codes::at_most, given.rule->id, {{"points", given.points}});
        }
    }
}

/// Applies the caps to what the rules give and puts it together. False where it adds up too high.
bool finish(const Program& program, const Facts& facts, base::List<RulePoints>& all, Award& award) {
    for (RulePoints& given : all) {
        if (given.rule->cap && given.points > 0) {
            const EarningRule& rule = *given.rule;
            lower(given, within_cap(program, facts, rule.id, *rule.cap, given.points, award.trace));
        }
        if (!base::exact::add(award.points, given.points)) {
            return false;
        }
    }
    apply_program_cap(program, facts, all, award);
    add_up(all, award);
    return true;
}

void start_award(const CountedCart& counted, Award& award) {
    award.amount_minor = counted.counted_minor;
    award.paid_minor = counted.paid_minor;
    award.trace = counted.trace;
    for (const CountedLine& line : counted.lines) {
        award.lines.push_back({line.line != nullptr ? line.line->id : shipping_line,
                               line.quantity,
                               line.counted_minor,
                               line.paid_minor,
                               0});
    }
}

}  // namespace

base::Result<Award> earn_order(const Program& program, const Facts& facts, const Cart& cart) {
    SPAARPAS_TRY(const CountedCart& counted, count_cart(program, cart));
    Award award;
    if (cart.lines.empty()) {
        note(award.trace, codes::empty_cart, "");
        return award;
    }
    start_award(counted, award);
    const Occasion occasion{program, facts, &cart, &counted};
    base::List<base::exact::Fraction> factors;
    if (!line_factors(occasion, factors, award.trace)) {
        return too_large();
    }
    base::List<RulePoints> all;
    for (const EarningRule& rule : program.earning.rules) {
        if (rule.kind == EarningKind::multiplier || rule.event != "order") {
            continue;
        }
        RulePoints& given = all.emplace_back();
        given.rule = &rule;
        if (!rule_points(occasion, factors, given, award.trace)) {
            return too_large();
        }
    }
    if (!finish(program, facts, all, award)) {
        return too_large();
    }
    return award;
}

base::Result<Award> earn_event(const Program& program, const Facts& facts, std::string_view event) {
    if (event == "order") {
        return base::Problem{"event_invalid",
                             "",
                             "the event `order` without a cart",
                             "an event that is no order",
                             "Send orders with their cart"};
    }
    Award award;
    const Occasion occasion{program, facts};
    base::List<RulePoints> all;
    for (const EarningRule& rule : program.earning.rules) {
        if (rule.kind != EarningKind::fixed || rule.event != event ||
            !holds(occasion, rule.when, rule.id, award.trace)) {
            continue;
        }
        all.push_back({&rule, rule.points, {}});
        note(award.trace, codes::earned_fixed, rule.id, {{"points", rule.points}});
    }
    if (!finish(program, facts, all, award)) {
        return too_large();
    }
    return award;
}

}  // namespace spaarpas::loyalty
