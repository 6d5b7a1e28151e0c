#include "tests/scenarios/support/story.h"

#include <doctest/doctest.h>

#include "base/contains.h"
#include "engine/ledger/movements.h"
#include "engine/offers/offers.h"
#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/past.h"

namespace spaarpas::scenarios {

using engine::CartLine;
using engine::Event;

CartLine goods(const std::string& sku,
               std::int64_t quantity,
               std::int64_t price_minor,
               const std::string& category) {
    CartLine line = engine::test::line(sku, quantity, price_minor);
    if (!category.empty()) {
        line.categories = {category};
    }
    return line;
}

namespace {

std::int64_t instant(std::string_view day) {
    const std::string text(day);
    return engine::test::local(text.size() == 10 ? text + "T12:00" : text);
}

}  // namespace

Story::Story(const std::string& example) {
    base::Result<engine::Program> loaded = engine::load_program(example_text(example));
    CAPTURE(example);
    for (const base::Problem& problem : loaded.problems()) {
        FAIL_CHECK(problem.pointer << ": " << problem.code << ", " << problem.found);
    }
    if (loaded.ok()) {
        program_ = std::move(loaded).value();
        program_.zone = test::amsterdam();
    }
}

Story& Story::on(std::string_view day) {
    now_ = day;
    now_ms_ = instant(day);
    pass_time();
    return work_out();
}

Event& Story::event(const std::string& id) {
    for (Event& event : events_) {
        if (event.id == id) {
            return event;
        }
    }
    FAIL_CHECK("there is no event " << id);
    return events_.emplace_back();
}

Event& Story::happening(const std::string& id, const std::string& kind) {
    Event& event = events_.emplace_back();
    event.id = id;
    event.source = id;
    event.kind = kind;
    event.at_ms = now_ms_;
    for (const engine::Balances& held : purse_.holding().balances) {
        event.balances.emplace_back(held.unit, held.available);
    }
    return event;
}

Story& Story::orders(const std::string& id, const base::List<CartLine>& lines) {
    happening(id, engine::event_order).cart = engine::test::euro_cart(lines);
    return work_out();
}

Story& Story::ordered(const std::string& id,
                      std::string_view day,
                      const base::List<CartLine>& lines) {
    Event& late = happening(id, engine::event_order);
    late.cart = engine::test::euro_cart(lines);
    late.at_ms = instant(day);
    return work_out();
}

Story& Story::happens(const std::string& id,
                      const std::string& kind,
                      const json::IntegerMap& attributes) {
    happening(id, kind).attributes = attributes;
    return work_out();
}

Story& Story::answers(const std::string& prompt, const std::string& option) {
    Event& answer = happening(prompt + " on " + now_, "answered");
    answer.subject = prompt;
    answer.names = {option};
    return work_out();
}

Story& Story::buys(const std::string& offer_id) {
    const engine::Offer& offer = *engine::find_offer(program_, offer_id);
    const engine::OfferState state = engine::offer_state(
        program_, standing_.facts, purse_.holding().balances, {}, offer, now_ms_);
    INFO(now_ << ": buys " << offer_id);
    CHECK(state.can_have);
    const std::string id = offer_id + " on " + now_;
    const engine::Holding before = purse_.holding();
    engine::Draft draft(before);
    const auto spent =
        engine::redeem(draft, {program_, offer.price->unit, id, now_ms_}, offer.price->amount);
    CHECK(spent.ok());
    if (spent.ok()) {
        CHECK(purse_.record(draft, before) == "");
        bought_.emplace_back(id, spent.value());
    }
    happening(id, "bought").subject = offer_id;
    return work_out();
}

Story& Story::uses(const std::string& offer) {
    for (const engine::Effect& effect : booked_) {
        if (effect.kind == engine::EffectKind::issue && effect.subject == offer &&
            effect.amount > 0 && !base::contains(used_, effect.cause)) {
            used_.push_back(effect.cause);
            happening(offer + " used on " + now_, "redeemed").subject = offer;
            return work_out();
        }
    }
    FAIL_CHECK(now_ << ": there is no voucher of " << offer);
    return *this;
}

Story& Story::refunds(const std::string& order, const std::string& sku, std::int64_t pieces) {
    Event& refunded = event(order);
    engine::Return& item = refunded.returns.emplace_back();
    item.id = "return " + std::to_string(refunded.returns.size());
    item.at_ms = now_ms_;
    if (!sku.empty()) {
        item.lines = {{sku, pieces}};
    }
    return work_out();
}

Story& Story::cancels(const std::string& id) {
    event(id).cancelled = true;
    for (const auto& [bought, spent] : bought_) {
        const engine::Offer* const offer = engine::find_offer(program_, event(id).subject);
        if (bought == id && offer != nullptr) {
            const engine::Holding before = purse_.holding();
            engine::Draft draft(before);
            const engine::Occasion occasion{program_, offer->price->unit, id, now_ms_};
            CHECK(engine::give_back(draft, occasion, spent, now_ms_).empty());
            CHECK(purse_.record(draft, before) == "");
        }
    }
    return work_out();
}

Story& Story::settles(const std::string& kind,
                      const std::string& order,
                      const json::IntegerMap& attributes) {
    happens(kind + " of " + order, kind, attributes);
    const engine::Holding before = purse_.with_sources({order});
    engine::Draft draft(before);
    engine::release_source(draft, kind, {program_, "", order, now_ms_});
    CHECK(purse_.record(draft, before) == "");
    return *this;
}

}  // namespace spaarpas::scenarios
