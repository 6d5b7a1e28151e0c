#include "view/explain/subjects.h"

namespace spaarpas::view {

namespace {

enum class Subject : std::uint8_t { none, rule, unit, offer, level, perk, prompt };

constexpr Subject subject_of(std::string_view name) {
    struct Row {
        std::string_view name;
        Subject subject;
    };
    constexpr Row rows[] = {
        {"rule", Subject::rule},
        {"unit", Subject::unit},
        {"offer", Subject::offer},
        {"level", Subject::level},
        {"perk", Subject::perk},
        {"prompt", Subject::prompt},
    };
    for (const Row& row : rows) {
        if (row.name == name) {
            return row.subject;
        }
    }
    return Subject::none;
}

/// In the order of the codes.
constexpr Subject subjects[] = {
#define SPAARPAS_SUBJECT(name, subject, numbers, names) subject_of(subject),
    SPAARPAS_ENGINE_CODES(SPAARPAS_SUBJECT)
#undef SPAARPAS_SUBJECT
};

}  // namespace

std::string_view subject_words(const Words& words, const engine::TraceStep& step) {
    switch (subjects[static_cast<std::size_t>(step.code)]) {
        case Subject::rule:
            return words.rule(step.subject);
        case Subject::unit:
            return words.unit_name(step.subject, 0);
        case Subject::offer:
            return words.offer(step.subject);
        case Subject::level:
            return words.level(step.subject);
        case Subject::perk:
            return words.perk(step.subject);
        case Subject::prompt:
            return words.prompt(step.subject);
        case Subject::none:
            break;
    }
    return words.text(TextId::this_order);
}

}  // namespace spaarpas::view
