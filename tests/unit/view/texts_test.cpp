#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "engine/explain/codes.h"
#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"
#include "view/explain/explain.h"
#include "view/parts/asks.h"
#include "view/parts/words.h"
#include "view/texts/native.h"

namespace spaarpas::view::testing {
namespace {

constexpr const char* locales[] = {"nl", "fr", "de", "en"};

std::vector<std::string> words_in(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> out;
    for (std::string word; stream >> word;) {
        out.push_back(word);
    }
    return out;
}

/// The names that a column of codes.h lists; those with a question mark may be missing.
std::vector<std::string> names_in(std::string_view column, bool all) {
    std::vector<std::string> out;
    for (std::string name : words_in(column)) {
        const bool optional = name.back() == '?';
        if (optional) {
            name.pop_back();
        }
        if (all || !optional) {
            out.push_back(name);
        }
    }
    return out;
}

/// A step that carries what its code must carry, or all that it may.
engine::TraceStep step_of(std::size_t code, bool all) {
    const engine::CodeInfo& info = engine::code_infos[code];
    engine::TraceStep step;
    step.code = static_cast<engine::Code>(code);
    step.subject = "euro";
    step.unit = all ? "bonen" : "";
    for (const std::string& name : names_in(info.numbers, all)) {
        step.numbers.emplace_back(name, 12500);
    }
    for (const std::string& name : names_in(info.names, all)) {
        step.names.emplace_back(name, name == "per" ? "month" : "zilver");
    }
    return step;
}

}  // namespace

TEST_CASE("texts: every text is there in every language") {
    for (const char* locale : locales) {
        Texts texts;
        REQUIRE(texts.load(native_texts(language_of(locale))));
        for (int id = 0; id < static_cast<int>(TextId::count); ++id) {
            CAPTURE(locale);
            CAPTURE(id);
            CHECK_FALSE(texts.get(static_cast<TextId>(id)).empty());
        }
    }
}

TEST_CASE("texts: a table of another build, a short one and rubbish are refused") {
    Texts texts;
    REQUIRE(texts.load(native_texts(Language::nl)));
    const std::string before(texts.get(TextId::retry));
    std::string other(native_texts(Language::nl));
    other.replace(2, 8, "00000000");
    for (const std::string& table : {other,
                                     std::string("[\"00000000\"]"),
                                     std::string("{}"),
                                     std::string("<html>"),
                                     std::string()}) {
        CHECK_FALSE(texts.load(table));
        CHECK(texts.get(TextId::retry) == before);
    }
}

TEST_CASE("explanations: every code has words in every language, with nothing left to fill in") {
    for (const char* locale : locales) {
        const State state = wallet_state(locale);
        const Words words(state);
        for (std::size_t code = 0; code < std::size(engine::code_infos); ++code) {
            for (const bool all : {false, true}) {
                CAPTURE(locale);
                CAPTURE(engine::code_infos[code].name);
                CAPTURE(all);
                const std::string text = explain_step(words, state, step_of(code, all));
                CHECK_FALSE(text.empty());
                CHECK(text.find('{') == std::string::npos);
                CHECK(text.find('|') == std::string::npos);
            }
        }
    }
}

TEST_CASE("explanations: what a condition asks stands for itself in every language") {
    for (const char* locale : locales) {
        const State state = wallet_state(locale);
        const Words words(state);
        for (std::size_t code = 0; code < std::size(engine::code_infos); ++code) {
            const bool all = true;
            const engine::TraceStep step = step_of(code, all);
            CAPTURE(locale);
            CAPTURE(engine::code_infos[code].name);
            const std::string text = ask_words(words, step);
            const bool is_condition =
                std::string_view(engine::code_infos[code].name).rfind("not_met_", 0) == 0;
            CHECK(text.empty() != is_condition);
            CHECK(text.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("explanations: numbers are said in their unit, and rules by their name") {
    struct Case {
        engine::TraceStep step;
        const char* expected;
    };
    using engine::Code;
    const Case cases[] = {
        {{Code::given_by_rate,
          "euro",
          "bonen",
          12,
          {{"amount_minor", 1290}, {"units", 1}, {"per_minor", 100}},
          {}},
         "Elke euro: 1 boon per € 1, over € 12,90"},
        {{Code::given_by_rate,
          "euro",
          "bonen",
          1290,
          {{"amount_minor", 1290}, {"units", 1}, {"per_minor", 1}},
          {}},
         "Elke euro"},
        {{Code::streak_grown, "reeks", "", 0, {{"length", 5}, {"of", 3}}, {}},
         "‘Elke maand koffie’: 5 op rij"},
        {{Code::booked_available, "7", "", 0, {{"amount", 12}}, {{"unit", "bonen"}}},
         "Direct te gebruiken: 12 bonen"},
        {{Code::rounded, "per-euro", "", 0, {{"exact_bp", 129000}}, {}}, "Afgerond van 12,9"},
        {{Code::raised_by_boost,
          "vijfde",
          "bonen",
          12,
          {{"bp", 20000}, {"amount_minor", 1290}, {"until_ms", noon_ms + day_ms / 2}},
          {}},
         "Dankzij ‘Vijf bestellingen’ spaar je tot en met 21 november 2 keer zo snel"},
        {{Code::limit_reached,
          "euro",
          "bonen",
          -28,
          {{"wanted", 128}, {"limit", 100}, {"used", 0}},
          {{"per", "day"}}},
         "‘Elke euro’ geeft hooguit 100 bonen per dag; anders was het 128 bonen"},
        {{Code::spent, "", "bonen", -500, {{"amount", 500}}, {}}, "Ingewisseld: 500 bonen"},
        {{Code::reached,
          "vijfde",
          "",
          0,
          {{"figure", 5}, {"goal", 5}, {"times", 1}},
          {{"unit", "orders"}}},
         "‘Vijf bestellingen’ gehaald"},
        {{Code::offer_affordable, "verzending", "", 0, {{"price", 500}, {"left", 120}}, {}},
         "Genoeg voor ‘Gratis verzending’; daarna houd je 120 bonen over"},
        {{Code::returned_line, "7", "bonen", -4, {{"quantity", 1}, {"of_quantity", 3}}, {}},
         "Terugbetaald: 1 van 3"},
        {{Code::returned_line,
          "7",
          "bonen",
          -4,
          {{"quantity", 1}, {"of_quantity", 3}},
          {{"name", "Mok {quantity}"}}},
         "Terugbetaald: 1 van 3 × ‘Mok {quantity}’"},
        {{Code::lines_left_out, "euro", "", 0, {{"lines", 2}, {"amount_minor", 500}}, {}},
         "Elke euro: 2 artikelen tellen niet mee (€ 5)"},
        {{Code::voucher_discount,
          "verzending",
          "",
          0,
          {{"discount_minor", 0}, {"shipping_discount_minor", 495}},
          {}},
         "Gratis verzending: € 4,95 van de verzendkosten af"},
        {{Code::level_lowered, "brons", "", 0, {}, {{"before", "zilver"}}},
         "Je status is nu ‘Brons’, daarvoor was het ‘Zilver’"},
    };
    const State state = wallet_state();
    for (const Case& item : cases) {
        CHECK(plain(explain_step(Words(state), state, item.step)) == item.expected);
    }
}

TEST_CASE("conditions: they say what is missing, over which time, and to whom it is") {
    struct Case {
        engine::TraceStep step;
        const char* expected;
    };
    using engine::Code;
    const Case cases[] = {
        {{Code::not_met_unit,
          "goud",
          "",
          0,
          {{"missing", 4500}, {"at_least", 25000}, {"figure", 20500}},
          {{"unit", "spend"}, {"over", "year"}}},
         "Nog € 45 dit jaar"},
        {{Code::not_met_unit,
          "goud",
          "",
          0,
          {{"missing", 1}, {"at_least", 6}, {"figure", 5}, {"days", 90}},
          {{"unit", "orders"}, {"over", "days"}}},
         "Nog 1 bestelling in 90 dagen"},
        {{Code::not_met_unit,
          "goud",
          "",
          0,
          {{"missing", 2}, {"at_least", 6}, {"figure", 4}},
          {{"unit", "bezoeken"}, {"over", "ever"}}},
         "Nog 2 bezoeken"},
        {{Code::not_met_unit,
          "euro",
          "",
          0,
          {{"below", 1}, {"figure", 4}},
          {{"unit", "orders"}, {"over", "ever"}}},
         "Alleen voor een eerste bestelling"},
        {{Code::not_met_amount, "", "", 0, {{"missing_minor", 350}}, {}}, "Nog € 3,50"},
        {{Code::not_met_level, "", "", 0, {}, {{"level", "goud"}}}, "Voor Goud"},
        {{Code::not_met_since, "", "", 0, {{"days", 12}, {"at_least", 30}}, {{"event", "order"}}},
         "Over 18 dagen"},
        {{Code::not_met_hours, "", "", 0, {}, {{"from", "17:00"}, {"until", "19:00"}}},
         "Van 17:00 tot 19:00 uur"},
        {{Code::not_met_answer, "", "", 0, {}, {{"prompt", "zetten"}}},
         "Hangt af van je antwoord op ‘Hoe zet je koffie?’"},
        {{Code::not_met_times, "", "", 0, {{"times", 1}, {"limit", 1}}, {{"per", "month"}}},
         "Hooguit 1 keer per maand"},
    };
    const State state = wallet_state();
    for (const Case& item : cases) {
        CHECK(plain(ask_words(Words(state), item.step)) == item.expected);
    }
    CHECK(
        plain(explain_step(Words(state), state, {Code::not_met_weekday, "euro", "", 0, {}, {}})) ==
        "‘Elke euro’ telt niet mee. Geldt op andere dagen.");
}

TEST_CASE("words: a unit has the program's own name, in the form that goes with the number") {
    struct Case {
        const char* locale;
        const char* unit;
        std::int64_t amount;
        const char* expected;
    };
    const Case cases[] = {
        {"nl", "bonen", 0, "0 bonen"},
        {"nl", "bonen", 1, "1 boon"},
        {"nl", "bonen", 1240, "1.240 bonen"},
        {"fr", "bonen", 0, "0 boon"},
        {"fr", "bonen", 2, "2 bonen"},
        {"de", "bonen", -5, "-5 bonen"},
        {"en", "bonen", 1000000, "1,000,000 bonen"},
        {"nl", "bezoeken", 1, "1 bezoek"},
        {"nl", "orders", 2, "2 bestellingen"},
        {"nl", "spend", 1250, "€ 12,50"},
        {"nl", "no-longer-there", 3, "3"},
    };
    for (const Case& item : cases) {
        const State state = wallet_state(item.locale);
        CHECK(plain(Words(state).amount(item.unit, item.amount)) == item.expected);
    }
}

TEST_CASE("words: a sum of money is one in Dutch and English, and many in French and German") {
    for (const char* locale : locales) {
        State state = wallet_state(locale);
        engine::Unit purse;
        purse.id = "tegoed";
        purse.kind = engine::UnitKind::money;
        state.program.value->units.push_back(purse);
        const bool one = Words(state).form_of("tegoed", 500) == PluralForm::one;
        CHECK(one == (std::string(locale) == "nl" || std::string(locale) == "en"));
    }
}

}  // namespace spaarpas::view::testing
