#include "view/parts/periods.h"

#include "view/parts/steps.h"

namespace spaarpas::view {

namespace {

struct Row {
    std::string_view name;
    TextId text;
};

constexpr Row periods[] = {
    {"order", TextId::per_order},
    {"day", TextId::per_day},
    {"week", TextId::per_week},
    {"month", TextId::per_month},
    {"quarter", TextId::per_quarter},
    {"year", TextId::per_year},
    {"days", TextId::per_days},
    {"ever", TextId::per_ever},
};

constexpr Row windows[] = {
    {"day", TextId::over_day},
    {"week", TextId::over_week},
    {"month", TextId::over_month},
    {"quarter", TextId::over_quarter},
    {"year", TextId::over_year},
};

}  // namespace

std::string_view period_words(const Words& words, const engine::TraceStep& step) {
    const std::string_view name = name_of_step(step, "per");
    for (const Row& row : periods) {
        if (row.name == name) {
            return words.text(row.text);
        }
    }
    return name;
}

std::string window_words(const Words& words, const engine::TraceStep& step) {
    const std::string_view name = name_of_step(step, "over");
    const auto days = number_of(step, "days");
    if (name == "days" && days) {
        return words.count(TextId::over_days, *days);
    }
    for (const Row& row : windows) {
        if (row.name == name) {
            return std::string(words.text(row.text));
        }
    }
    return {};
}

}  // namespace spaarpas::view
