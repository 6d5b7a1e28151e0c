#include "view/components/words.h"

#include <array>

#include "base/list.h"
#include "view/format/date.h"

namespace spaarpas::view {

namespace {

constexpr std::int64_t minute_ms = 60000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;

template <class T>
const json::TextMap* find_name(const base::List<T>& items, std::string_view id) {
    for (const T& item : items) {
        if (item.id == id) {
            return &item.name;
        }
    }
    return nullptr;
}

const json::TextMap* name_in(const loyalty::Program& program, std::string_view id) {
    if (const json::TextMap* rule = find_name(program.earning.rules, id)) {
        return rule;
    }
    if (const json::TextMap* reward = find_name(program.rewards, id)) {
        return reward;
    }
    if (const json::TextMap* milestone = find_name(program.milestones, id)) {
        return milestone;
    }
    return program.tiers ? find_name(program.tiers->levels, id) : nullptr;
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

std::string Words::with_points(TextId id,
                               std::int64_t points,
                               std::initializer_list<Fill> values) const {
    const std::string shown = this->points(points);
    const std::string_view form = select_form(text(id), plural_form(points, language_));
    return view::fill(view::fill(form, {{"points", shown}}), values);
}

std::string Words::number(std::int64_t number) const {
    return format_number(number, language_);
}

std::string_view Words::unit(std::int64_t points) const {
    if (!state_->program.value) {
        return {};
    }
    const loyalty::PointsSettings& settings = state_->program.value->points;
    const bool one = plural_form(points, language_) == PluralForm::one;
    return name(one ? settings.name_one : settings.name_other);
}

std::string Words::points(std::int64_t points) const {
    std::string out = number(points);
    out += "\xC2\xA0";  // A number and its unit stay on one line.
    out += unit(points);
    return out;
}

std::string Words::money(std::int64_t amount_minor) const {
    const std::string_view currency =
        state_->program.value ? std::string_view(state_->program.value->currency) : "EUR";
    return format_money(amount_minor, currency, language_);
}

std::string Words::metric(std::int64_t metric) const {
    const bool known = state_->program.value && state_->program.value->tiers;
    if (!known) {
        return number(metric);
    }
    switch (state_->program.value->tiers->metric) {
        case loyalty::TierMetric::spend_minor:
            return money(metric);
        case loyalty::TierMetric::points:
            return points(metric);
        case loyalty::TierMetric::orders:
            break;
    }
    return count(TextId::orders, metric);
}

std::string Words::factor(std::int64_t multiplier_bp) const {
    return format_factor(multiplier_bp, language_);
}

std::string Words::date(std::int64_t at_ms) const {
    const base::Zone none;
    const base::Zone& zone = state_->program.value ? state_->program.value->zone : none;
    const base::CivilDate day = local_date(at_ms, zone);
    const bool this_year = day.year == local_date(server_now_ms(*state_), zone).year;
    return format_date(
        day, this_year ? DateStyle::day_month : DateStyle::day_month_year, language_);
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

std::string_view Words::subject(std::string_view id) const {
    const json::TextMap* found =
        state_->program.value ? name_in(*state_->program.value, id) : nullptr;
    return found != nullptr && !found->empty() ? name(*found) : id;
}

}  // namespace spaarpas::view
