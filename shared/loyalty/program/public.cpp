#include <algorithm>

#include "base/list.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

namespace {

/// Keeps one language of a text, or the first that there is.
struct OneLanguage {
    std::string_view locale;

    void keep(json::TextMap& texts) const {
        const auto wanted = [this](const auto& text) { return text.first == locale; };
        const auto found = std::find_if(texts.begin(), texts.end(), wanted);
        if (found != texts.end()) {
            texts = {*found};
        } else if (texts.size() > 1) {
            texts.erase(texts.begin() + 1, texts.end());
        }
    }
};

/// `nl-BE` speaks `nl` where the program does; else the program's first language leads.
std::string spoken(const Program& program, std::string_view locale) {
    const base::List<std::string>& locales = program.locales;
    const std::string_view wishes[] = {locale, locale.substr(0, locale.find('-'))};
    for (const std::string_view wish : wishes) {
        const auto found = std::find(locales.begin(), locales.end(), wish);
        if (found != locales.end()) {
            return *found;
        }
    }
    return locales.empty() ? std::string() : locales.front();
}

void keep_earning(const OneLanguage& language, Program& program) {
    for (EarningRule& rule : program.earning.rules) {
        language.keep(rule.name);
        rule.limited = rule.limited || rule.budget_points.has_value();
        rule.budget_points.reset();
    }
}

void keep_tiers(const OneLanguage& language, Program& program) {
    if (!program.tiers) {
        return;
    }
    for (Tier& tier : program.tiers->levels) {
        language.keep(tier.name);
        for (Perk& perk : tier.perks) {
            language.keep(perk.name);
        }
    }
}

void keep_goals(const OneLanguage& language, Program& program) {
    for (Reward& reward : program.rewards) {
        language.keep(reward.name);
        language.keep(reward.description);
        reward.stock.reset();
    }
    for (Milestone& milestone : program.milestones) {
        language.keep(milestone.name);
    }
    for (Prompt& prompt : program.prompts) {
        language.keep(prompt.question);
        language.keep(prompt.purpose);
        for (PromptOption& option : prompt.options) {
            language.keep(option.label);
        }
    }
}

}  // namespace

Program public_program(const Program& program, std::string_view locale) {
    Program shown = program;
    const std::string chosen = spoken(program, locale);
    const OneLanguage language{chosen};
    language.keep(shown.name);
    language.keep(shown.points.name_one);
    language.keep(shown.points.name_other);
    keep_earning(language, shown);
    keep_tiers(language, shown);
    keep_goals(language, shown);
    shown.locales = {chosen};
    return shown;
}

}  // namespace spaarpas::loyalty
