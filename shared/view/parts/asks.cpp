#include "view/parts/asks.h"

#include <iterator>

#include "view/parts/periods.h"
#include "view/parts/steps.h"

namespace spaarpas::view {

namespace {

using engine::Code;
using engine::TraceStep;

std::string plain(const Words& words, TextId text) {
    return std::string(words.text(text));
}

std::string amount_words(const Words& words, const TraceStep& step) {
    if (const auto missing = number_of(step, "missing_minor")) {
        return words.fill(TextId::not_met_amount_missing,
                          {{"missing_minor", words.money(*missing)}});
    }
    if (const auto below = number_of(step, "below_minor")) {
        return words.fill(TextId::not_met_amount_below, {{"below_minor", words.money(*below)}});
    }
    return plain(words, TextId::not_met_amount);
}

std::string unit_words(const Words& words, const TraceStep& step) {
    const std::string_view unit = name_of_step(step, "unit");
    if (const auto missing = number_of(step, "missing")) {
        const std::string over = window_words(words, step);
        const TextId text =
            over.empty() ? TextId::not_met_unit_missing : TextId::not_met_unit_missing_over;
        return words.fill(text, {{"missing", words.amount(unit, *missing)}, {"over", over}});
    }
    const auto below = number_of(step, "below");
    if (!below) {
        return plain(words, TextId::not_met_unit);
    }
    if (unit == engine::unit_orders && *below == 1) {
        return plain(words, TextId::not_met_first_order);
    }
    return words.fill(TextId::not_met_unit_below, {{"below", words.amount(unit, *below)}});
}

std::string level_words(const Words& words, const TraceStep& step) {
    const std::string_view level = name_of_step(step, "level");
    return level.empty() ? plain(words, TextId::not_met_level)
                         : words.fill(TextId::not_met_level_named, {{"level", words.level(level)}});
}

std::string since_words(const Words& words, const TraceStep& step) {
    const auto days = number_of(step, "days");
    const auto at_least = number_of(step, "at_least");
    if (days && at_least && *days < *at_least) {
        return words.count(TextId::not_met_since_wait, *at_least - *days);
    }
    const bool over = days && number_of(step, "below");
    return plain(words, over ? TextId::not_met_since_over : TextId::not_met_since);
}

std::string date_words(const Words& words, const TraceStep& step) {
    if (const auto from_ms = number_of(step, "from_ms")) {
        return words.fill(TextId::not_met_date_from, {{"from_ms", words.date(*from_ms)}});
    }
    if (const auto until_ms = number_of(step, "until_ms")) {
        return words.fill(TextId::not_met_date_until, {{"until_ms", words.last_day(*until_ms)}});
    }
    return plain(words, TextId::not_met_date);
}

std::string hours_words(const Words& words, const TraceStep& step) {
    const std::string_view from = name_of_step(step, "from");
    const std::string_view until = name_of_step(step, "until");
    if (from.empty() || until.empty()) {
        return plain(words, TextId::not_met_hours);
    }
    return words.fill(TextId::not_met_hours_between, {{"from", from}, {"until", until}});
}

std::string near_words(const Words& words, const TraceStep& step) {
    const bool joined = name_of_step(step, "day") == "joined";
    return plain(words, joined ? TextId::not_met_near_joined : TextId::not_met_near);
}

std::string answer_words(const Words& words, const TraceStep& step) {
    return words.fill(TextId::not_met_answer,
                      {{"prompt", words.prompt(name_of_step(step, "prompt"))}});
}

std::string times_words(const Words& words, const TraceStep& step) {
    const std::int64_t limit = number_of(step, "limit").value_or(0);
    const PluralForm form = plural_form(limit, words.language());
    return view::fill(select_form(words.text(TextId::not_met_times), form),
                      {{"limit", words.number(limit)}, {"per", period_words(words, step)}});
}

constexpr Code first_code = Code::not_met_lines;

/// A code without words does not compile. In the order of the codes.
constexpr TextId texts[] = {
#define SPAARPAS_WORDS(name, subject, numbers, names) TextId::name,
    SPAARPAS_ENGINE_NOT_MET_CODES(SPAARPAS_WORDS)
#undef SPAARPAS_WORDS
};

using Say = std::string (*)(const Words&, const TraceStep&);

Say say_of(Code code) {
    switch (code) {
        case Code::not_met_amount:
            return amount_words;
        case Code::not_met_unit:
            return unit_words;
        case Code::not_met_level:
            return level_words;
        case Code::not_met_since:
            return since_words;
        case Code::not_met_date:
            return date_words;
        case Code::not_met_hours:
            return hours_words;
        case Code::not_met_near:
            return near_words;
        case Code::not_met_answer:
            return answer_words;
        case Code::not_met_times:
            return times_words;
        default:
            return nullptr;
    }
}

std::size_t place_of(Code code) {
    return static_cast<std::size_t>(code) - static_cast<std::size_t>(first_code);
}

}  // namespace

bool is_not_met(Code code) {
    return code >= first_code && place_of(code) < std::size(texts);
}

std::string ask_words(const Words& words, const TraceStep& step) {
    if (!is_not_met(step.code)) {
        return {};
    }
    const Say say = say_of(step.code);
    return say != nullptr ? say(words, step) : plain(words, texts[place_of(step.code)]);
}

std::string ask_words(const Words& words, const engine::Ask& ask) {
    const auto at_least = number_of(ask.why, "at_least");
    if (!ask.holds || !at_least) {
        return ask_words(words, ask.why);
    }
    const std::string_view unit = name_of_step(ask.why, "unit");
    return words.fill(TextId::ask_met, {{"at_least", words.amount(unit, *at_least)}});
}

}  // namespace spaarpas::view
