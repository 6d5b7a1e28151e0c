#include <algorithm>

#include "engine/program/program.h"
#include "engine/program/walk.h"

namespace spaarpas::engine {

namespace {

/// Keeps one language of every text, or the first that there is.
class OneLanguage final : public Walk {
public:
    explicit OneLanguage(std::string_view locale) : locale_(locale) {}

private:
    void on_text_map(const json::Key& /*key*/,
                     json::TextMap& texts,
                     const json::TextRule& /*rule*/) override {
        const auto wanted = [this](const auto& text) { return text.first == locale_; };
        const auto found = std::find_if(texts.begin(), texts.end(), wanted);
        if (found != texts.end()) {
            texts = {*found};
        } else if (texts.size() > 1) {
            texts.erase(texts.begin() + 1, texts.end());
        }
    }

    std::string_view locale_;
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

template <class T>
void hide_limits_of_all(base::List<T>& items) {
    for (T& item : items) {
        const std::size_t before = item.limit.size();
        base::erase_if(item.limit, [](const Limit& limit) { return limit.of == LimitOf::all; });
        item.limited = item.limited || item.limit.size() < before;
    }
}

}  // namespace

Program public_program(const Program& program, const std::string& locale) {
    Program shown = program;
    const std::string chosen = spoken(program, locale);
    OneLanguage language(chosen);
    visit_fields(language, shown);
    hide_limits_of_all(shown.units);
    hide_limits_of_all(shown.offers);
    hide_limits_of_all(shown.rules);
    shown.locales = {chosen};
    return shown;
}

}  // namespace spaarpas::engine
