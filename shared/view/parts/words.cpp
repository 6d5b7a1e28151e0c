#include "view/parts/words.h"

#include <algorithm>

#include "base/list.h"
#include "engine/rules/action_of.h"
#include "engine/rules/do/give.h"
#include "view/format/date.h"

namespace spaarpas::view {

namespace {

constexpr std::int64_t minute_ms = 60000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;

const json::TextMap* level_name(const engine::Program& program, std::string_view id) {
    const engine::Level* level = engine::find_level(program, id).level;
    return level != nullptr ? &level->name : nullptr;
}

const json::TextMap* segment_name(const engine::Program& program, std::string_view id) {
    const engine::Segment* segment = engine::find_segment(program, id);
    return segment != nullptr ? &segment->name : nullptr;
}

const json::TextMap* offer_name(const engine::Program& program, std::string_view id) {
    const engine::Offer* offer = engine::find_offer(program, id);
    return offer != nullptr ? &offer->name : nullptr;
}

const json::TextMap* rule_name(const engine::Program& program, std::string_view id) {
    const engine::Rule* rule = engine::find_rule(program, id);
    return rule != nullptr ? &rule->name : nullptr;
}

const json::TextMap* prompt_name(const engine::Program& program, std::string_view id) {
    const engine::Prompt* prompt = engine::find_prompt(program, id);
    return prompt != nullptr ? &prompt->question : nullptr;
}

const json::TextMap* perk_name(const engine::Program& program, std::string_view id) {
    for (const engine::PerkName& perk : program.perks) {
        if (perk.id == id) {
            return &perk.name;
        }
    }
    return nullptr;
}

const json::TextMap* asker_name(const engine::Program& program, std::string_view id) {
    for (const auto find : {level_name, segment_name, offer_name}) {
        if (const json::TextMap* found = find(program, id)) {
            return found;
        }
    }
    return rule_name(program, id);
}

using FindName = const json::TextMap*(const engine::Program&, std::string_view);

std::string_view name_or_id(const Words& words,
                            const State& state,
                            FindName find,
                            std::string_view id) {
    const json::TextMap* found = state.program.value ? find(*state.program.value, id) : nullptr;
    return found != nullptr && !found->empty() ? words.name(*found) : id;
}

const engine::Unit* unit_of(const State& state, std::string_view unit) {
    return state.program.value ? engine::find_unit(*state.program.value, unit) : nullptr;
}

/// Whether an action gives one of a unit for each minor unit.
bool gives_each_minor(const engine::Action& action, std::string_view unit) {
    const auto* give = engine::action_of<engine::Give>(action);
    return give != nullptr && give->unit == unit && give->rate &&
           give->rate->units == give->rate->per_minor;
}

/// Whether a counter counts money that was spent on something.
bool counts_money(const engine::Program& program, const engine::Unit& counter) {
    return std::any_of(program.rules.begin(), program.rules.end(), [&](const engine::Rule& rule) {
        return std::any_of(
            rule.actions.begin(), rule.actions.end(), [&](const engine::Action& action) {
                return gives_each_minor(action, counter.id);
            });
    });
}

}  // namespace

Words::Words(const State& state) : state_(&state), language_(language_of(state.locale)) {}

std::string Words::fill(TextId id, std::initializer_list<Fill> values) const {
    return view::fill(text(id), values);
}

std::string Words::count(TextId id, std::int64_t count, std::initializer_list<Fill> values) const {
    const std::string shown = number(count);
    const std::string_view form = select_form(text(id), plural_form(count, language_));
    return view::fill(view::fill(form, {{"count", shown}}), values);
}

std::string Words::with_amount(TextId id,
                               std::string_view unit,
                               std::int64_t amount,
                               std::initializer_list<Fill> values) const {
    const std::string shown = this->amount(unit, amount);
    const std::string_view form = select_form(text(id), form_of(unit, amount));
    return view::fill(view::fill(form, {{"amount", shown}}), values);
}

std::string Words::number(std::int64_t number) const {
    return format_number(number, language_);
}

bool Words::is_money(std::string_view unit) const {
    const engine::Unit* known = unit_of(*state_, unit);
    if (known == nullptr) {
        return unit == engine::unit_spend;
    }
    return known->kind == engine::UnitKind::money || (known->kind == engine::UnitKind::counter &&
                                                      counts_money(*state_->program.value, *known));
}

/// Money is one sum in Dutch and English (`€ 5 vervalt`), and many in French and German.
PluralForm Words::form_of(std::string_view unit, std::int64_t amount) const {
    if (!is_money(unit)) {
        return plural_form(amount, language_);
    }
    const bool one = language_ == Language::nl || language_ == Language::en;
    return one ? PluralForm::one : PluralForm::other;
}

std::string_view Words::unit_name(std::string_view unit, std::int64_t amount) const {
    const engine::Unit* known = unit_of(*state_, unit);
    if (known == nullptr) {
        return {};
    }
    const bool one = plural_form(amount, language_) == PluralForm::one;
    return name(one ? known->name_one : known->name_other);
}

std::string Words::amount(std::string_view unit, std::int64_t amount) const {
    if (is_money(unit)) {
        return money(amount);
    }
    if (unit == engine::unit_orders) {
        return count(TextId::orders, amount);
    }
    const std::string_view shown = unit_name(unit, amount);
    std::string out = number(amount);
    if (!shown.empty()) {
        out += "\xC2\xA0";  // A number and its unit stay on one line.
        out += shown;
    }
    return out;
}

std::string Words::moved(std::string_view unit, std::int64_t delta) const {
    return (delta > 0 ? "+" : "") + amount(unit, delta);
}

std::string Words::money(std::int64_t amount_minor) const {
    const std::string_view currency =
        state_->program.value ? std::string_view(state_->program.value->currency) : "EUR";
    return format_money(amount_minor, currency, language_);
}

std::string Words::factor(std::int64_t multiplier_bp) const {
    return format_factor(multiplier_bp, language_);
}

const base::Zone& Words::zone() const {
    static const base::Zone none;
    return state_->program.value ? state_->program.value->zone : none;
}

std::string Words::date(std::int64_t at_ms) const {
    const base::CivilDate day = local_date(at_ms, zone());
    const bool this_year = day.year == local_date(server_now_ms(*state_), zone()).year;
    return format_date(
        day, this_year ? DateStyle::day_month : DateStyle::day_month_year, language_);
}

std::string Words::time(std::int64_t at_ms) const {
    const std::int64_t minute =
        (base::local_from_utc(zone(), at_ms) / minute_ms) % (day_ms / minute_ms);
    const std::string minutes = std::to_string(100 + minute % 60);
    return fill(TextId::time_of_day,
                {{"hour", std::to_string(minute / 60)}, {"minute", minutes.substr(1)}});
}

std::string Words::ago(std::int64_t age_ms) const {
    if (age_ms < minute_ms) {
        return std::string(text(TextId::ago_now));
    }
    if (age_ms < hour_ms) {
        return count(TextId::ago_minutes, age_ms / minute_ms);
    }
    if (age_ms < day_ms) {
        return count(TextId::ago_hours, age_ms / hour_ms);
    }
    return count(TextId::ago_days, age_ms / day_ms);
}

std::string_view Words::name(const json::TextMap& texts) const {
    for (const auto& [locale, text] : texts) {
        if (locale == state_->locale || locale == language_code(language_)) {
            return text;
        }
    }
    return texts.empty() ? std::string_view() : std::string_view(texts.front().second);
}

std::string_view Words::rule(std::string_view id) const {
    return name_or_id(*this, *state_, rule_name, id);
}

std::string_view Words::offer(std::string_view id) const {
    return name_or_id(*this, *state_, offer_name, id);
}

std::string_view Words::level(std::string_view id) const {
    return name_or_id(*this, *state_, level_name, id);
}

std::string_view Words::perk(std::string_view id) const {
    return name_or_id(*this, *state_, perk_name, id);
}

std::string_view Words::prompt(std::string_view id) const {
    return name_or_id(*this, *state_, prompt_name, id);
}

std::string_view Words::asker(std::string_view id) const {
    return name_or_id(*this, *state_, asker_name, id);
}

}  // namespace spaarpas::view
