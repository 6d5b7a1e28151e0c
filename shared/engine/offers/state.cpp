#include "engine/condition/question.h"
#include "engine/decide/figures.h"
#include "engine/explain/note.h"
#include "engine/offers/offers.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

namespace {

/// What deciding on an offer looks at.
struct Wanted {
    const Program& program;
    const Facts& facts;
    const base::List<Balances>& balances;
    const base::List<Room>& room;
    const Offer& offer;
    std::int64_t at_ms = 0;
};

const Balances* balances_of(const base::List<Balances>& balances, const std::string& unit) {
    for (const Balances& of_unit : balances) {
        if (of_unit.unit == unit) {
            return &of_unit;
        }
    }
    return nullptr;
}

/// The member's answer to the offer's condition. There is no event, but balances can be asked.
bool refuse_by_condition(const Wanted& wanted, Trace& why) {
    if (!wanted.offer.condition) {
        return false;
    }
    Event looking;
    for (const Balances& of_unit : wanted.balances) {
        looking.balances.emplace_back(of_unit.unit, of_unit.available);
    }
    const Answer answer = ask(*wanted.offer.condition,
                              {wanted.program, wanted.facts, wanted.at_ms, &looking, nullptr});
    note_all(why, answer.why_not, wanted.offer.id);
    return !answer.holds;
}

/// What a limit of all members leaves; more than nothing where nobody says.
std::int64_t left_of_all(const base::List<Room>& room, const std::string& key) {
    for (const Room& of_limit : room) {
        if (of_limit.key == key) {
            return of_limit.left;
        }
    }
    return 1;
}

bool refuse_by_limit(const Wanted& wanted, std::size_t index, Trace& why) {
    const Limit& limit = wanted.offer.limit[index];
    const std::string key = limit_key("offer", wanted.offer.id, wanted.offer.limit, index);
    if (limit.of == LimitOf::all) {
        if (left_of_all(wanted.room, key) > 0) {
            return false;
        }
        note(why, Code::offer_out_of_stock, wanted.offer.id);
        return true;
    }
    const std::int64_t used =
        figure_over(wanted.facts, wanted.program.zone, key, limit.per, wanted.at_ms);
    if (limit.times == 0 || used < limit.times) {
        return false;
    }
    TraceStep& step = note(
        why, Code::offer_limit_reached, wanted.offer.id, {{"limit", limit.times}, {"used", used}});
    note_name(step, "per", name_of(limit.per));
    return true;
}

bool refuse_by_limits(const Wanted& wanted, Trace& why) {
    for (std::size_t index = 0; index < wanted.offer.limit.size(); ++index) {
        if (refuse_by_limit(wanted, index, why)) {
            return true;
        }
    }
    return false;
}

/// Whether the member can pay, explained either way. Who owes has to earn that first.
bool can_pay(const Wanted& wanted, Trace& why) {
    const Price& price = *wanted.offer.price;
    const Balances* const held = balances_of(wanted.balances, price.unit);
    const std::int64_t available = held != nullptr ? held->available : 0;
    const std::int64_t owed = held != nullptr ? -held->debt : 0;
    if (available >= price.amount) {
        note(why,
             Code::offer_affordable,
             wanted.offer.id,
             {{"price", price.amount}, {"left", available - price.amount}});
        return true;
    }
    TraceStep& step = note(why,
                           Code::not_enough_units,
                           wanted.offer.id,
                           {{"missing", price.amount - available + owed},
                            {"price", price.amount},
                            {"available", available}});
    note_name(step, "unit", price.unit);
    return false;
}

bool can_have(const Wanted& wanted, Trace& why) {
    if (!wanted.offer.price) {
        note(why, Code::offer_not_for_sale, wanted.offer.id);
        return false;
    }
    return !refuse_by_condition(wanted, why) && !refuse_by_limits(wanted, why) &&
           can_pay(wanted, why);
}

}  // namespace

OfferState offer_state(const Program& program,
                       const Facts& facts,
                       const base::List<Balances>& balances,
                       const base::List<Room>& room,
                       const Offer& offer,
                       std::int64_t at_ms) {
    OfferState state;
    state.offer = offer.id;
    state.can_have = can_have({program, facts, balances, room, offer, at_ms}, state.why);
    return state;
}

base::List<Use> uses_of(const Offer& offer, std::int64_t times) {
    base::List<Use> uses;
    for (std::size_t index = 0; index < offer.limit.size(); ++index) {
        uses.push_back({limit_key("offer", offer.id, offer.limit, index), times});
    }
    return uses;
}

void visit_fields(json::Fields& fields, OfferState& state) {
    fields.text(keys::must("offer", SPAARPAS_DOC("The offer")), state.offer, keys::an_id);
    fields.boolean(keys::must("can_have", SPAARPAS_DOC("Whether the member can have it now")),
                   state.can_have);
    fields.list(keys::must("why", SPAARPAS_DOC("One step: what it leaves, or why not")), state.why);
}

}  // namespace spaarpas::engine
