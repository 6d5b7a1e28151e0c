#include "view/parts/given.h"

#include "base/list.h"

namespace spaarpas::view {

namespace {

bool is_secret(const engine::Program& program, std::string_view id) {
    const engine::Rule* rule = engine::find_rule(program, id);
    return rule != nullptr && rule->secret;
}

}  // namespace

engine::Decision announced(const engine::Program& program, const engine::Decision& decision) {
    engine::Decision told = decision;
    base::erase_if(told.effects,
                   [&](const engine::Effect& effect) { return is_secret(program, effect.rule); });
    base::erase_if(told.trace,
                   [&](const engine::TraceStep& step) { return is_secret(program, step.subject); });
    return told;
}

std::string given_words(const View& view, const base::List<wire::UnitAmount>& amounts) {
    std::string out;
    for (const wire::UnitAmount& given : amounts) {
        const std::string words = view.words.amount(given.unit, given.amount);
        out = out.empty() ? words
                          : view.words.fill(TextId::given_and, {{"some", out}, {"more", words}});
    }
    return out;
}

std::string given_words(const View& view, const engine::Decision& decision) {
    base::List<wire::UnitAmount> amounts;
    for (const engine::Unit& unit : view.program().units) {
        const std::int64_t amount =
            !engine::is_counter(view.program(), unit.id) ? engine::given(decision, unit.id) : 0;
        if (amount > 0) {
            amounts.push_back({unit.id, amount});
        }
    }
    return given_words(view, amounts);
}

}  // namespace spaarpas::view
