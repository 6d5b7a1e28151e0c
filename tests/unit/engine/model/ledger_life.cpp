#include "tests/unit/engine/model/ledger_life.h"

#include <algorithm>

namespace spaarpas::engine_model {

using namespace engine;  // NOLINT(google-build-using-namespace): the model speaks of the same
                         // things

namespace {

using Dice = spaarpas::test::Dice;

constexpr std::size_t orders = 12;

std::string order_name(std::size_t order) {
    return "order-" + std::to_string(order);
}

Habits random_habits(Dice& dice) {
    Habits habits;
    const std::int64_t settles = dice.between(0, 2);
    habits.settles_days = settles == 1 ? dice.between(1, 3) : 0;
    habits.settles_on_event = settles == 2;
    const std::int64_t expires = dice.between(0, 3);
    habits.after_days = expires == 1 ? dice.between(1, 8) : 0;
    habits.at_end_of_month = expires == 2;
    habits.plus_months = dice.between(0, 1);
    habits.idle_months = expires == 3 ? 1 : 0;
    const std::int64_t shortfall = dice.between(0, 2);
    habits.pays_debt_at_release = shortfall == 1;
    habits.forgives = shortfall == 2;
    return habits;
}

Unit unit_of(const Habits& habits, const std::string& id) {
    Unit unit;
    unit.id = id;
    if (habits.waits()) {
        unit.settles = Settles{habits.settles_days, habits.settles_on_event ? "flown" : ""};
    }
    if (habits.after_days > 0 || habits.at_end_of_month || habits.idle_months > 0) {
        unit.expires.emplace().after_days = habits.after_days;
        unit.expires->idle_months = habits.idle_months;
        unit.expires->plus_months = habits.plus_months;
        if (habits.at_end_of_month) {
            unit.expires->at_end_of = Period::month;
        }
    }
    if (habits.forgives) {
        unit.shortfall = Shortfall::forgive;
    } else if (habits.pays_debt_at_release) {
        unit.shortfall = Shortfall::allow_negative;
    }
    return unit;
}

}  // namespace

Life::Life(Dice& dice) : given_(orders) {
    const std::int64_t units = dice.between(1, 3);
    for (std::int64_t unit = 0; unit < units; ++unit) {
        Jar& jar = jars_.emplace_back();
        jar.habits = random_habits(dice);
        program_.units.push_back(unit_of(jar.habits, "unit-" + std::to_string(unit)));
    }
    Unit& counter = program_.units.emplace_back();
    counter.id = "nights";
    counter.kind = UnitKind::counter;
    for (auto& given : given_) {
        given.resize(program_.units.size());
    }
}

std::string Life::step(Dice& dice) {
    order_ = dice.roll(orders);
    Draft draft(loaded());
    for (std::int64_t acts = dice.between(1, 3); acts > 0; --acts) {
        act(dice, draft);
    }
    record(draft);
    expect_rebuilt();
    expect_same_as_jars();
    return broken_;
}

void Life::act(Dice& dice, Draft& draft) {
    switch (dice.between(0, 8)) {
        case 0:
        case 1:
            return earn(dice, draft);
        case 2:
            return spend(dice, draft);
        case 3:
            return refund(dice, draft);
        case 4:
            return pass_time(dice, draft);
        case 5:
            return give_back(dice, draft);
        case 6:
            return settle(draft);
        case 7:
            return stir(dice, draft);
        default:
            return correct(dice, draft);
    }
}

Occasion Life::occasion(std::size_t unit, const std::string& source) const {
    return {program_, program_.units[unit].id, source, at_ms_};
}

/// What the contract of the movements asks of a store: open lots, and those of the order of which
/// something expired.
Holding Life::loaded() const {
    Holding with = holding_;
    for (const Lot& lot : stored_) {
        if (lot.remaining == 0 && lot.expired > 0 && lot.source == order_name(order_)) {
            with.lots.push_back(lot);
        }
    }
    return with;
}

void Life::store(const Movement& movement) {
    for (const Lot& lot : movement.lots) {
        const auto same = [&lot](const Lot& other) { return other.id == lot.id; };
        const auto place = std::find_if(stored_.begin(), stored_.end(), same);
        if (place == stored_.end()) {
            stored_.push_back(lot);
        } else {
            *place = lot;
        }
    }
}

void Life::earn(Dice& dice, Draft& draft) {
    const std::string source = order_name(order_);
    for (std::size_t unit = 0; unit < program_.units.size(); ++unit) {
        const std::int64_t amount = dice.between(0, 20);
        expect(accrue(draft, occasion(unit, source), amount).empty(), "anything can be given");
        given_[order_][unit] += amount;
        if (unit < jars_.size()) {
            jars_[unit].give(source, amount, at_ms_);
        } else {
            counted_ += amount;
        }
    }
}

void Life::spend(Dice& dice, Draft& draft) {
    const std::size_t unit = dice.roll(jars_.size());
    const std::int64_t amount = dice.between(1, 25);
    Jar& jar = jars_[unit];
    auto spent = redeem(draft, occasion(unit, "voucher"), amount);
    const bool there = amount <= jar.count(false);
    expect(spent.ok() == there, "what is there can be spent, and no more");
    if (there && spent.ok()) {
        bought_.push_back({unit, std::move(spent.value()), jar.spend(amount)});
    }
}

void Life::give_back(Dice& dice, Draft& draft) {
    if (bought_.empty()) {
        return;
    }
    const auto place = static_cast<std::ptrdiff_t>(dice.roll(bought_.size()));
    const Bought bought = bought_[static_cast<std::size_t>(place)];
    bought_.erase(bought_.begin() + place);
    const std::int64_t at_least = at_ms_ + dice.between(0, 2 * a_day);
    expect(
        engine::give_back(draft, occasion(bought.unit, "voucher"), bought.spent, at_least).empty(),
        "anything spent can be given back");
    jars_[bought.unit].give_back(bought.coins, at_least);
}

void Life::refund(Dice& dice, Draft& draft) {
    const std::string source = order_name(order_);
    for (std::size_t unit = 0; unit < program_.units.size(); ++unit) {
        const std::int64_t amount = dice.between(0, given_[order_][unit]);
        given_[order_][unit] -= amount;
        expect(reverse(draft, occasion(unit, source), amount).empty(), "anything can be undone");
        if (unit < jars_.size()) {
            jars_[unit].take_back(source, amount);
        } else {
            counted_ -= amount;
        }
    }
}

void Life::correct(Dice& dice, Draft& draft) {
    const std::size_t unit = dice.roll(jars_.size());
    const std::int64_t amount = dice.between(-10, 10);
    Jar& jar = jars_[unit];
    const bool fits = amount != 0 && -amount <= jar.count(false);
    expect(adjust(draft, occasion(unit, "desk"), amount).empty() == fits,
           "the desk takes no more than there is");
    if (fits && amount > 0) {
        jar.correct("desk", amount, at_ms_);
    } else if (fits) {
        jar.spend(-amount);
    }
}

void Life::settle(Draft& draft) {
    release_source(draft, "flown", occasion(0, order_name(order_)));
    for (Jar& jar : jars_) {
        jar.release_source(order_name(order_), at_ms_);
    }
}

/// An event that keeps idle units alive, or an earlier one when the newest is undone.
void Life::stir(Dice& dice, Draft& draft) {
    const std::int64_t since_ms = std::max<std::int64_t>(0, at_ms_ - dice.between(0, 3) * a_day);
    for (std::size_t unit = 0; unit < jars_.size(); ++unit) {
        set_idle_expiry(draft, program_, program_.units[unit], since_ms);
        if (jars_[unit].habits.idle_months > 0) {
            jars_[unit].stir(since_ms);
        }
    }
}

void Life::pass_time(Dice& dice, Draft& draft) {
    at_ms_ += dice.between(0, 12 * a_day);
    release_due(draft, at_ms_);
    expire_due(draft, at_ms_);
    for (Jar& jar : jars_) {
        jar.release(at_ms_);
        jar.expire(at_ms_);
    }
}

}  // namespace spaarpas::engine_model
