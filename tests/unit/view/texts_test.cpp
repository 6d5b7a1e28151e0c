#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "loyalty/explain/codes.h"
#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"
#include "view/components/explain.h"
#include "view/components/words.h"
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

/// A step that carries only what its code must carry.
loyalty::TraceStep barest_step(const loyalty::CodeInfo& info) {
    loyalty::TraceStep step;
    step.code = info.code;
    step.subject = "euro";
    for (const std::string& name : words_in(info.numbers)) {
        if (name.back() != '?') {
            step.numbers.emplace_back(name, 12500);
        }
    }
    for (const std::string& name : words_in(info.names)) {
        if (name.back() != '?') {
            step.names.emplace_back(name, name == "per" ? "month" : "zilver");
        }
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
    const std::string before(texts.get(TextId::close));
    std::string other(native_texts(Language::nl));
    other.replace(2, 8, "00000000");
    for (const std::string& table : {other,
                                     std::string("[\"00000000\"]"),
                                     std::string("{}"),
                                     std::string("<html>"),
                                     std::string()}) {
        CHECK_FALSE(texts.load(table));
        CHECK(texts.get(TextId::close) == before);
    }
}

TEST_CASE("explanations: every code has words in every language, with nothing left to fill in") {
    for (const char* locale : locales) {
        const State state = wallet_state(locale);
        const Words words(state);
        for (const loyalty::CodeInfo& info : loyalty::codes::all) {
            CAPTURE(locale);
            CAPTURE(info.code);
            const std::string text = explain_step(words, state, barest_step(info));
            CHECK_FALSE(text.empty());
            CHECK(text.find('{') == std::string::npos);
            CHECK(text.find('|') == std::string::npos);
        }
    }
}

TEST_CASE("explanations: numbers are said in their unit, and rules by their name") {
    const State state = wallet_state();
    const Words words(state);
    loyalty::TraceStep step{"earned_per_amount",
                            "euro",
                            {{"points", 16},
                             {"base_points", 12},
                             {"amount_minor", 1290},
                             {"rate_points", 1},
                             {"rate_per_minor", 100}},
                            {}};
    CHECK(plain(explain_step(words, state, step)) ==
          "Elke euro: 1 boon per € 1, over € 12,90 is dat 16 bonen");
    step = {"boost_multiplied",
            "vijfde",
            {{"multiplier_bp", 20000}, {"until_ms", noon_ms + day_ms / 2}},
            {}};
    CHECK(plain(explain_step(words, state, step)) ==
          "Dankzij Vijf bestellingen spaar je 2 keer zo snel, tot en met 21 november");
    step = {"tier_next", "goud", {{"missing", 4500}, {"threshold", 25000}, {"metric", 20500}}, {}};
    CHECK(plain(explain_step(words, state, step)) == "Nog € 45 tot Goud");
}

TEST_CASE("explanations: a code from a newer server is passed over") {
    const State state = wallet_state();
    CHECK(explain_step(Words(state), state, {"from_the_future", "", {}, {}}).empty());
}

TEST_CASE("words: points have the program's own name, in the form that goes with the number") {
    struct Case {
        const char* locale;
        std::int64_t points;
        const char* expected;
    };
    const Case cases[] = {
        {"nl", 0, "0 bonen"},
        {"nl", 1, "1 boon"},
        {"nl", 1240, "1.240 bonen"},
        {"fr", 0, "0 boon"},
        {"fr", 2, "2 bonen"},
        {"de", -5, "-5 bonen"},
        {"en", 1000000, "1,000,000 bonen"},
    };
    for (const Case& item : cases) {
        const State state = wallet_state(item.locale);
        CHECK(plain(Words(state).points(item.points)) == item.expected);
    }
}

}  // namespace spaarpas::view::testing
