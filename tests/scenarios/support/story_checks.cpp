// What a story says of its member, checked.
#include <doctest/doctest.h>

#include "base/contains.h"
#include "engine/offers/offers.h"
#include "tests/scenarios/support/story.h"
#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/past.h"

namespace spaarpas::scenarios {

using engine::Effect;
using engine::EffectKind;

namespace {

/// The last local day before an instant at which a day begins.
std::string last_day(const base::Zone& zone, std::int64_t until_ms) {
    const base::CivilDate date = base::civil_from_days(base::local_day(zone, until_ms - 1));
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "-0" : "-") + std::to_string(number);
    };
    return std::to_string(date.year) + two(date.month) + two(date.day);
}

}  // namespace

std::int64_t Story::changed(EffectKind kind, const std::string& what) const {
    std::int64_t sum = 0;
    for (const Effect& effect : change_) {
        sum += effect.kind == kind && effect.subject == what ? effect.amount : 0;
    }
    return sum;
}

engine::Balances Story::balances(const std::string& unit) const {
    for (const engine::Balances& balances : purse_.holding().balances) {
        if (balances.unit == unit) {
            return balances;
        }
    }
    return {};
}

Story& Story::gives(const std::string& unit, std::int64_t amount) {
    INFO(now_ << ": gives " << unit);
    CHECK(changed(EffectKind::give, unit) == amount);
    return *this;
}

Story& Story::issues(const std::string& offer, std::int64_t vouchers) {
    INFO(now_ << ": issues " << offer);
    CHECK(changed(EffectKind::issue, offer) == vouchers);
    return *this;
}

Story& Story::says(const std::string& rule, std::int64_t times) {
    std::int64_t said = 0;
    for (const Effect& effect : change_) {
        const bool speaks = effect.kind == EffectKind::tell || effect.kind == EffectKind::ask;
        said += effect.rule == rule && speaks ? 1 : 0;
    }
    INFO(now_ << ": says " << rule);
    CHECK(said == times);
    return *this;
}

Story& Story::has(const std::string& unit, std::int64_t available) {
    INFO(now_ << ": has " << unit);
    CHECK(balances(unit).available == available);
    return *this;
}

Story& Story::waits_for(const std::string& unit, std::int64_t pending) {
    INFO(now_ << ": waits for " << unit);
    CHECK(balances(unit).pending == pending);
    return *this;
}

Story& Story::owes(const std::string& unit, std::int64_t debt) {
    INFO(now_ << ": owes " << unit);
    CHECK(balances(unit).debt == -debt);
    return *this;
}

Story& Story::counts(const std::string& figure, std::int64_t ever) {
    INFO(now_ << ": counts " << figure);
    CHECK(engine::test::figure(standing_, figure) == ever);
    return *this;
}

Story& Story::stands_on(const std::string& levels) {
    std::string held;
    for (const engine::HeldLevel& level : standing_.facts.levels) {
        held += (held.empty() ? "" : ", ") + level.level;
        held += level.until_ms ? " to " + last_day(program_.zone, *level.until_ms) : "";
    }
    INFO(now_);
    CHECK(held == levels);
    return *this;
}

Story& Story::holds(const std::string& offer, std::int64_t vouchers) {
    std::int64_t held = 0;
    for (const Effect& effect : booked_) {
        if (effect.kind == EffectKind::issue && effect.subject == offer) {
            held += effect.amount - (base::contains(used_, effect.cause) ? 1 : 0);
        }
    }
    INFO(now_ << ": holds " << offer);
    CHECK(held == vouchers);
    return *this;
}

Story& Story::cannot_buy(const std::string& offer, const std::string& why_not) {
    const engine::OfferState state = engine::offer_state(program_,
                                                         standing_.facts,
                                                         purse_.holding().balances,
                                                         {},
                                                         *engine::find_offer(program_, offer),
                                                         now_ms_);
    INFO(now_ << ": wants " << offer);
    CHECK_FALSE(state.can_have);
    CHECK((state.why.empty() ? "" : engine::name_of(state.why[0].code)) == why_not);
    return *this;
}

Story& Story::takes_off(const std::string& offer,
                        const base::List<engine::CartLine>& lines,
                        std::int64_t discount_minor,
                        const std::string& why_not) {
    INFO(now_ << ": takes off " << offer);
    const engine::Cart cart = engine::test::euro_cart(lines);
    const auto checked = engine::check_out(
        program_, standing_.facts, cart, {{"code", engine::find_offer(program_, offer)}}, now_ms_);
    CHECK(checked.ok());
    if (checked.ok() && checked.value().vouchers.size() == 1) {
        const engine::VoucherDiscount& voucher = checked.value().vouchers[0];
        const bool says_why = !voucher.fits && !voucher.why.empty();
        CHECK(voucher.discount_minor == discount_minor);
        CHECK((says_why ? engine::name_of(voucher.why.back().code) : "") == why_not);
    }
    return *this;
}

}  // namespace spaarpas::scenarios
