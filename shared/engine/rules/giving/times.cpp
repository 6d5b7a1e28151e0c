#include "engine/rules/giving/times.h"

#include <algorithm>

#include "base/exact.h"
#include "engine/decide/figures.h"
#include "engine/explain/note.h"

namespace spaarpas::engine {

std::optional<Left> times_left(const Question& question,
                               const Decision& decision,
                               const Rule& rule,
                               std::int64_t granted_here) {
    std::optional<Left> fewest;
    for (std::size_t index = 0; index < rule.limit.size(); ++index) {
        const Limit& limit = rule.limit[index];
        if (limit.times == 0) {
            continue;
        }
        const std::string key = limit_key("rule", rule.id, rule.limit, index);
        const bool of_all = limit.of == LimitOf::all;
        const Used used{0, of_all ? sum_of_uses(decision.uses, key) : granted_here};
        const Left left = left_of(question, limit, limit.times, key, used);
        if (!fewest || left.left < fewest->left) {
            fewest = left;
        }
    }
    return fewest;
}

void explain_times(const Left& left, const Rule& rule, Trace& trace) {
    if (left.limit->of == LimitOf::all) {
        note(trace, Code::limit_of_all_reached, rule.id, {{"wanted", 1}});
        return;
    }
    if (left.limit->per.span == Span::ever) {
        return;
    }
    TraceStep& step = note(
        trace, Code::not_met_times, rule.id, {{"times", left.used}, {"limit", left.limit->times}});
    note_name(step, "per", name_of(left.limit->per));
}

std::int64_t vouchers_left(const Round& round, const Offer& offer) {
    const Event* const event = round.question.event;
    Used used;
    used.in_order =
        event != nullptr && event->kind == "bought" && event->subject == offer.id ? 1 : 0;
    for (const Effect& effect : round.decision.effects) {
        used.in_order +=
            effect.kind == EffectKind::issue && effect.subject == offer.id ? effect.amount : 0;
    }
    std::int64_t fewest = base::max_safe_integer;
    for (std::size_t index = 0; index < offer.limit.size(); ++index) {
        const Limit& limit = offer.limit[index];
        if (limit.times > 0) {
            const std::string key = limit_key("offer", offer.id, offer.limit, index);
            used.here = sum_of_uses(round.uses, key);
            fewest = std::min(fewest, left_of(round.question, limit, limit.times, key, used).left);
        }
    }
    return fewest;
}

void use_offer(Round& round, const Offer& offer, std::int64_t times) {
    for (std::size_t index = 0; index < offer.limit.size(); ++index) {
        if (offer.limit[index].per.span != Span::order) {
            add_use(round.uses, limit_key("offer", offer.id, offer.limit, index), times);
        }
    }
}

}  // namespace spaarpas::engine
