// Golden cases by Intl: tests/golden/formats holds the file to a browser's own formats.
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "json/value.h"
#include "support/repository.h"
#include "unit/view/support/world.h"
#include "view/format/date.h"
#include "view/format/fill.h"
#include "view/format/number.h"
#include "view/format/plural.h"
#include "view/parts/words.h"
#include "view/texts/native.h"

namespace spaarpas::view::testing {
namespace {

struct Row {
    Language language;
    std::string locale;
    std::string kind;
    std::int64_t value;
    std::string argument;
    std::string expected;
};

std::vector<Row> golden_rows() {
    std::ifstream file(test::in_repository("tests/golden/formats/generated/formats.json"));
    std::stringstream text;
    text << file.rdbuf();
    const auto document = json::parse(text.str());
    std::vector<Row> rows;
    REQUIRE(document.ok());
    for (const json::Value& item : document.value().items) {
        const base::List<json::Value>& cells = item.items;
        rows.push_back({language_of(cells[0].text),
                        cells[0].text,
                        cells[1].text,
                        cells[2].integer,
                        cells[3].text,
                        cells[4].text});
    }
    return rows;
}

std::string ago(const Row& row) {
    const std::map<std::string, std::int64_t> units = {
        {"minute", 60000}, {"hour", 3600000}, {"day", 86400000}};
    State state;
    state.locale = row.locale;
    state.texts.load(native_texts(row.language));
    return Words(state).ago(row.value * units.at(row.argument));
}

std::string formatted(const Row& row) {
    if (row.kind == "number") {
        return format_number(row.value, row.language);
    }
    if (row.kind == "factor") {
        return format_factor(row.value, row.language);
    }
    if (row.kind == "money" || row.kind == "money_brief") {
        const MoneyStyle style = row.kind == "money" ? MoneyStyle::exact : MoneyStyle::brief;
        return format_money(row.value, row.argument, row.language, style);
    }
    if (row.kind == "plural") {
        const bool one = plural_form(row.value, row.language) == PluralForm::one;
        return one ? "one" : "other";
    }
    if (row.kind == "ago") {
        return ago(row);
    }
    const DateStyle style =
        row.kind == "day_month" ? DateStyle::day_month : DateStyle::day_month_year;
    return format_date(local_date(row.value, {}), style, row.language);
}

}  // namespace

TEST_CASE("formats: numbers, money, dates, spans and plurals read as a browser's own") {
    const std::vector<Row> rows = golden_rows();
    CHECK(rows.size() > 1000);
    for (const Row& row : rows) {
        CAPTURE(row.locale);
        CAPTURE(row.kind);
        CAPTURE(row.value);
        CAPTURE(row.argument);
        CHECK(formatted(row) == row.expected);
    }
}

TEST_CASE("formats: a day is that of the program's zone, also on the days when clocks change") {
    const base::Zone amsterdam = {{0, 60}, {1774746000000, 120}, {1792890000000, 60}};
    struct Case {
        std::int64_t at_ms;
        int month;
        int day;
    };
    const Case cases[] = {
        {1774738799999, 3, 28},  // 23:59 on the eve of summer time
        {1774738800000, 3, 29},
        {1774817999999, 3, 29},  // 22:59:59 UTC is 00:59 of the 30th with an hour more: not yet
        {1774821600000, 3, 30},
        {1792879199999, 10, 24},
        {1792879200000, 10, 25},
        {1792965600000, 10, 25},  // the 25th has 25 hours
        {1792969200000, 10, 26},
    };
    for (const Case& item : cases) {
        CAPTURE(item.at_ms);
        const base::CivilDate date = local_date(item.at_ms, amsterdam);
        CHECK(date.year == 2026);
        CHECK(date.month == item.month);
        CHECK(date.day == item.day);
    }
}

TEST_CASE("formats: a month is shortened as its language does, and begins as its whole name") {
    struct Case {
        Language language;
        const char* year;
    };
    const Case cases[] = {
        {Language::nl, "jan feb maart april mei juni juli aug sept okt nov dec "},
        {Language::fr, "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc. "},
        {Language::de, "Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez. "},
        {Language::en, "Jan Feb March April May June July Aug Sept Oct Nov Dec "},
    };
    for (const Case& item : cases) {
        std::string year;
        for (int month = 1; month <= 12; ++month) {
            const std::string whole = month_name(month, item.language);
            std::string brief = short_month_name(month, item.language);
            year += brief + ' ';
            if (brief.back() == '.') {
                brief.pop_back();
            }
            CHECK(whole.substr(0, brief.size()) == brief);
        }
        CHECK(year == item.year);
    }
    CHECK(short_month_name(0, Language::nl).empty());
    CHECK(short_month_name(13, Language::nl).empty());
}

TEST_CASE("formats: a date names its year only where it is not this year") {
    const State state = wallet_state();
    const Words words(state);
    CHECK(words.date(noon_ms) == "21 november");
    CHECK(words.date(noon_ms + 60 * day_ms) == "20 januari 2027");
}

TEST_CASE("formats: the last day of what ends at midnight is the day before") {
    const State state = wallet_state();
    const std::int64_t midnight_ms = noon_ms + day_ms / 2;
    CHECK(Words(state).last_day(midnight_ms) == "21 november");
    CHECK(Words(state).date(midnight_ms) == "22 november");
}

TEST_CASE("fill: a value is never read for parameters, and what is not given stays as written") {
    CHECK(fill("Nog {points} tot {reward}", {{"points", "{reward}"}, {"reward", "x"}}) ==
          "Nog {reward} tot x");
    CHECK(fill("{a} {b}", {{"a", "1"}}) == "1 {b}");
    CHECK(fill("geen", {}) == "geen");
    CHECK(fill("half {open", {{"open", "x"}}) == "half {open");
}

TEST_CASE("plural: a text with one form has that form for every count") {
    CHECK(select_form("dag|dagen", PluralForm::one) == "dag");
    CHECK(select_form("dag|dagen", PluralForm::other) == "dagen");
    CHECK(select_form("uur", PluralForm::one) == "uur");
}

TEST_CASE("language: the region does not matter, and a language we lack is English") {
    CHECK(language_of("nl-BE") == Language::nl);
    CHECK(language_of("fr_CA") == Language::fr);
    CHECK(language_of("de") == Language::de);
    CHECK(language_of("it-IT") == Language::en);
    CHECK(language_of("") == Language::en);
}

}  // namespace spaarpas::view::testing
