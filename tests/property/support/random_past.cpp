#include "tests/property/support/random_past.h"

#include <algorithm>
#include <initializer_list>

#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/past.h"

namespace spaarpas::engine::test {

namespace {

std::string number(Dice& dice, std::int64_t low, std::int64_t high) {
    return std::to_string(dice.between(low, high));
}

std::string one_of(Dice& dice, std::initializer_list<const char*> texts) {
    return *(texts.begin() + dice.roll(texts.size()));
}

/// Parts with commas between them, each there or not.
class Parts {
public:
    explicit Parts(Dice& dice) : dice_(dice) {}

    void always(const std::string& part) { text_ += (text_.empty() ? "" : ", ") + part; }
    void perhaps(const std::string& part) {
        if (dice_.chance(50)) {
            always(part);
        }
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    Dice& dice_;
    std::string text_;
};

std::string limited(Dice& dice, const std::string& what) {
    return R"(, "limit": [{)" + what + R"(, "per": ")" +
           one_of(dice, {"day", "week", "month", "ever"}) + R"("}])";
}

std::string limit_on_times(Dice& dice) {
    return dice.chance(60) ? "" : limited(dice, R"("times": )" + number(dice, 1, 3));
}

/// For a rule that gives: never below what it gives at once, nor above what its unit may be limited
/// to.
std::string limit(Dice& dice) {
    return dice.chance(70) ? limit_on_times(dice)
                           : limited(dice, R"("amount": )" + number(dice, 25, 45));
}

std::string rule(const std::string& id, const std::string& rest) {
    return R"({"id": ")" + id + R"(", "name": {"nl": "Regel"}, )" + rest + '}';
}

std::string give(const std::string& unit, const std::string& rest) {
    return R"({"give": {"unit": ")" + unit + R"(", )" + rest + "}}";
}

std::string condition(Dice& dice) {
    const std::string leaves[] = {
        R"({"lines": {"categories": ["tea"]}})",
        R"({"level": ["gold"]})",
        R"({"not": {"level": ["silver", "gold"]}})",
        R"({"unit": "orders", "over": "month", "below": 3})",
        R"({"since": "order", "days": {"at_least": 5}})",
        R"({"date": {"weekdays": ["mon", "tue", "wed"]}})",
        R"({"any": [{"unit": "stamps", "over": {"days": 30}, "at_least": 2}, {"lines": {"not_categories": ["tea"]}}]})",
    };
    return dice.chance(50) ? "" : R"("if": )" + leaves[dice.roll(std::size(leaves))] + ", ";
}

std::string units(Dice& dice) {
    const std::string names = R"("name_one": {"nl": "een"}, "name_other": {"nl": "meer"})";
    std::string of_unit;
    if (dice.chance(30)) {
        of_unit = R"(, "limit": [{"amount": )" + number(dice, 45, 150) + R"(, "per": ")" +
                  one_of(dice, {"day", "month", "ever"}) + R"("}])";
    }
    return R"("units": [{"id": "points", "kind": "points", "stacking": ")" +
           one_of(dice, {"highest", "multiply", "add"}) + R"(", )" + names + of_unit +
           R"(}, {"id": "stamps", "kind": "counter", )" + names + "}]";
}

std::string keep(Dice& dice) {
    const std::string keeps[] = {
        R"("ever")",
        R"({"days": )" + number(dice, 1, 90) + '}',
        R"({"months": )" + number(dice, 1, 12) + '}',
        R"({"until_end_of": "quarter", "plus": 1})",
        R"({"until_end_of": "year", "plus": 1})",
    };
    return R"("keep": )" + keeps[dice.roll(std::size(keeps))];
}

std::string tiers(Dice& dice) {
    const std::string over =
        one_of(dice, {R"("year")", R"("quarter")", R"({"days": 60})", R"("ever")"});
    const std::int64_t silver = dice.between(500, 4000);
    const auto level = [&](const std::string& id, std::int64_t at_least) {
        return R"({"id": ")" + id +
               R"(", "name": {"nl": "Niveau"}, "enter": {"unit": "spend", "over": )" + over +
               R"(, "at_least": )" + std::to_string(at_least) + "}, " + keep(dice) + '}';
    };
    std::string sets = R"({"id": "club", "name": {"nl": "Club"}, "down": ")" +
                       one_of(dice, {"measured", "one"}) + R"(", "levels": [)" +
                       level("silver", silver) + ", " +
                       level("gold", silver + dice.between(500, 4000)) + "]}";
    if (dice.chance(30)) {
        sets +=
            R"(, {"id": "loyal", "name": {"nl": "Trouw"}, "levels": [{"id": "regular", "name": {"nl": "Vast"},
            "enter": {"unit": "stamps", "over": "month", "at_least": 3}, )" +
            keep(dice) + "}]}";
    }
    return R"("tiers": [)" + sets + ']';
}

/// Rules on what happens: they give points, stamps, boosts and a level.
void add_rules_on_events(Dice& dice, Parts& rules) {
    rules.always(rule("earn",
                      R"("on": "order", )" + condition(dice) + R"("do": [)" +
                          give("points",
                               R"("rate": {"units": )" + number(dice, 1, 7) + R"(, "per_minor": )" +
                                   number(dice, 50, 300) + "}") +
                          ']' + limit(dice)));
    rules.perhaps(rule("bonus",
                       R"("on": "order", )" + condition(dice) + R"("do": [)" +
                           give("points", R"("amount": )" + number(dice, 1, 25)) + ']' +
                           limit(dice)));
    rules.perhaps(rule("stamp",
                       R"("on": "order", )" + condition(dice) + R"("do": [)" +
                           give("stamps", R"("per_item": 1)") + ']' + limit(dice)));
    rules.perhaps(rule("double",
                       R"("on": "order", )" + condition(dice) +
                           R"("do": [{"multiply": {"unit": "points", "bp": )" +
                           number(dice, 5000, 30000) + "}}]"));
    rules.perhaps(rule(
        "nights",
        R"("on": "visit", "do": [)" + give("stamps", R"("per": "nights")") + ']' + limit(dice)));
    rules.perhaps(
        rule("week",
             R"("on": "visit", "do": [{"multiply": {"unit": "points", "bp": 20000, "for_days": )" +
                 number(dice, 1, 20) + "}}]" + limit_on_times(dice)));
    rules.perhaps(
        rule("taste",
             R"("on": "visit", "do": [{"level": {"level": "silver", "until": {"days": 20}}}])"));
}

/// Rules that follow; what they give is nothing that another rule or a level waits for.
void add_rules_that_follow(Dice& dice, Parts& rules) {
    const std::string points =
        R"("do": [)" + give("points", R"("amount": )" + number(dice, 1, 25)) + ']';
    rules.perhaps(rule("first", R"("on": {"reaches": "orders", "at": 1}, )" + points));
    rules.always(rule("fifth",
                      R"("on": {"reaches": "orders", "every": )" + number(dice, 2, 5) +
                          R"(}, "do": [{"issue": {"offer": "coffee"}}])"));
    rules.perhaps(rule("card",
                       R"("on": {"reaches": "stamps", "every": )" + number(dice, 2, 4) +
                           R"(, "over": ")" + one_of(dice, {"ever", "month", "quarter"}) +
                           R"("}, )" + points + limit(dice)));
    rules.perhaps(rule("big",
                       R"("on": {"reaches": "spend", "at": )" + number(dice, 1000, 6000) +
                           R"(, "over": {"days": 30}}, )" + points));
    rules.perhaps(rule("streak",
                       R"("on": {"streak": "order", "each": ")" + one_of(dice, {"week", "month"}) +
                           R"(", "of": 2, "grace": )" + number(dice, 0, 1) + "}, " + points));
    rules.perhaps(rule("gold", R"("on": {"enters": "gold"}, )" + points));
    rules.perhaps(rule("sorry", R"("on": {"leaves": "silver"}, )" + points + limit(dice)));
}

std::int64_t random_instant(Dice& dice) {
    return local("2025-02-03T00:00") + dice.between(0, 700) * base::ms_per_day +
           dice.between(0, 23) * 3600000;
}

std::int64_t pieces_left(const Event& order, const CartLine& line) {
    std::int64_t left = line.quantity;
    for (const Return& item : order.returns) {
        for (const ReturnedLine& returned : item.lines) {
            left -= returned.line == line.id ? returned.quantity : 0;
        }
    }
    return left;
}

Return& next_return(Event& order) {
    Return& item = order.returns.emplace_back();
    item.id = 'r' + std::to_string(order.returns.size());
    item.at_ms = order.at_ms + static_cast<std::int64_t>(order.returns.size()) * base::ms_per_day;
    return item;
}

}  // namespace

std::string random_lists(Dice& dice) {
    Parts rules(dice);
    add_rules_on_events(dice, rules);
    add_rules_that_follow(dice, rules);
    return units(dice) + ", " + tiers(dice) +
           R"(, "offers": [{"id": "coffee", "name": {"nl": "Koffie"}, "gives": {"item": "coffee"})" +
           limit_on_times(dice) + R"(}], "rules": [)" + rules.text() + ']';
}

Event random_order(Dice& dice, const std::string& id) {
    Event event;
    event.id = id;
    event.source = id;
    event.kind = "order";
    event.at_ms = random_instant(dice);
    event.cart = euro_cart({});
    for (std::int64_t count = dice.between(1, 3); count > 0; --count) {
        CartLine item = line_in(
            'l' + std::to_string(count), dice.between(0, 2000), one_of(dice, {"coffee", "tea"}));
        item.quantity = dice.between(1, 4);
        event.cart->lines.push_back(std::move(item));
    }
    event.cart->shipping_minor = dice.chance(40) ? dice.between(1, 500) : 0;
    if (dice.chance(20)) {
        const CartLine& first = event.cart->lines[0];
        event.cart->order_discount_minor = dice.between(0, first.unit_price_minor * first.quantity);
    }
    return event;
}

base::List<Event> random_past(Dice& dice) {
    base::List<Event> events;
    for (std::int64_t count = dice.between(1, 10); count > 0; --count) {
        const std::string id = 'e' + std::to_string(count);
        Event event = random_order(dice, id);
        const std::uint32_t kind = dice.roll(10);
        if (kind >= 7) {
            event.cart.reset();
            event.kind = kind == 7 ? "joined" : (kind == 8 ? "visit" : "level");
            event.subject = kind == 9 ? "silver" : "";
        }
        if (kind == 8) {
            event.attributes.emplace_back("nights", dice.between(0, 4));
        }
        if (!events.empty() && dice.chance(30)) {
            event.at_ms = events.back().at_ms;
        }
        events.push_back(std::move(event));
    }
    return events;
}

void return_some(Dice& dice, Event& order) {
    const CartLine& line = order.cart->lines[dice.roll(order.cart->lines.size())];
    const std::int64_t left = pieces_left(order, line);
    if (left > 0) {
        next_return(order).lines.push_back({line.id, dice.between(1, left)});
    }
}

void return_all(Dice& dice, Event& order) {
    if (dice.chance(30)) {
        next_return(order);
        return;
    }
    for (const CartLine& line : order.cart->lines) {
        while (const std::int64_t left = pieces_left(order, line)) {
            next_return(order).lines.push_back({line.id, dice.between(1, left)});
        }
    }
}

}  // namespace spaarpas::engine::test
