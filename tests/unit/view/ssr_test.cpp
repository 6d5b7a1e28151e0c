#include <string>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"
#include "view/ssr/first_view.h"
#include "view/ssr/html.h"

namespace spaarpas::view::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("first view: a declarative shadow root with the balance, without any script") {
    const engine::Program program = coffee_program();
    const std::string html =
        first_view({program, regular_wallet(), "nl", noon_ms}, {".root{color:red}", "abc+/="});
    CHECK(html.rfind("<spaarpas-wallet><template shadowrootmode=\"open\">"
                     "<style nonce=\"abc+/=\">.root{color:red}[data-v=",
                     0) == 0);
    CHECK(has(html, "620"));
    CHECK(has(html, "lang=\"nl\""));
    CHECK_FALSE(has(html, "<script"));
}

TEST_CASE("first view: it says when it was drawn, which stays true for as long as it stands") {
    const char* const expected[][2] = {{"nl", "Bijgewerkt op 21 november om 12:00"},
                                       {"en", "Updated on 21 November at 12:00"},
                                       {"de", "Aktualisiert am 21. November um 12:00 Uhr"},
                                       {"fr", "Mis à jour le 21 novembre à 12 h 00"}};
    for (const auto& [locale, sentence] : expected) {
        const engine::Program program = coffee_program(locale);
        const std::string html = first_view({program, regular_wallet(), locale, noon_ms}, {});
        CHECK(has(plain(html), sentence));
    }
}

TEST_CASE("first view: a guest is invited, in the language that was asked for") {
    const engine::Program program = coffee_program("fr");
    const std::string html = first_view({program, std::nullopt, "fr", noon_ms}, {});
    CHECK(has(html, "Cumulez avec Koffiebar"));
    CHECK_FALSE(has(html, "<style"));
}

TEST_CASE("first view: neither a nonce nor a style sheet can become markup") {
    const engine::Program program = coffee_program();
    for (const char* nonce : {"\"><script>", "a b", "\xc3\xa9", ""}) {
        CAPTURE(nonce);
        CHECK_FALSE(is_nonce(nonce));
        CHECK(
            has(first_view({program, std::nullopt, "nl", noon_ms}, {"a{}", nonce}), "<style>a{}["));
    }
    CHECK_FALSE(is_nonce(std::string(129, 'a')));
    CHECK_FALSE(has(first_view({program, std::nullopt, "nl", noon_ms}, {"</style><script>", ""}),
                    "<style"));
}

TEST_CASE("first view: the theme that was asked for stands on the element, and nothing else does") {
    const engine::Program program = coffee_program();
    const auto opens_with = [&](std::string_view theme, const std::string& tag) {
        return first_view({program, std::nullopt, "nl", noon_ms}, {{}, {}, theme}).rfind(tag, 0) ==
               0;
    };
    CHECK(opens_with("dark", "<spaarpas-wallet theme=\"dark\"><template"));
    CHECK(opens_with("light", "<spaarpas-wallet theme=\"light\"><template"));
    CHECK(opens_with("", "<spaarpas-wallet><template"));
    CHECK(opens_with("\"><script>", "<spaarpas-wallet><template"));
}

TEST_CASE("first view: what a merchant or a member wrote stays text") {
    engine::Program program = coffee_program();
    program.name = {{"nl", "<script>alert('x')</script> & \"co\""}};
    const std::string html = first_view({program, regular_wallet(), "nl", noon_ms}, {});
    CHECK_FALSE(has(html, "<script"));
    CHECK(has(html, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;"));
}

TEST_CASE("first view: an option's picture is drawn where its address is one, beside its words") {
    engine::Program program = coffee_program();
    program.prompts[0].options[0].image = "https://shop.example/filter.png";
    program.prompts[0].options[1].image = "javascript:alert(1)";
    const std::string html = first_view({program, regular_wallet(), "nl", noon_ms}, {});
    CHECK(has(html, "src=\"https://shop.example/filter.png\""));
    CHECK(has(html, "Filter"));
    CHECK_FALSE(has(html, "javascript:"));
}

TEST_CASE("first view: a scale is a slider that says its place in words, the middle one at first") {
    engine::Program program = coffee_program();
    engine::Prompt& prompt = program.prompts[0];
    prompt.kind = engine::PromptKind::scale;
    prompt.options.push_back({"press", {{"nl", "Cafetière"}}, ""});
    const std::string html = first_view({program, regular_wallet(), "nl", noon_ms}, {});
    CHECK(has(html, "type=\"range\""));
    CHECK(has(html, "max=\"3\""));
    CHECK(has(html, "aria-valuetext=\"Espresso\""));
    CHECK(has(html, "value=\"2\""));
}

TEST_CASE(
    "first view: a month is chosen of a ring of twelve, each with its whole name for readers") {
    engine::Program program = coffee_program();
    program.prompts[0].kind = engine::PromptKind::month;
    const std::string html = first_view({program, regular_wallet(), "nl", noon_ms}, {});
    std::size_t radios = 0;
    for (std::size_t at = 0; (at = html.find("type=\"radio\"", at)) != std::string::npos; ++at) {
        ++radios;
    }
    CHECK(radios == 12);
    CHECK(has(html, "aria-label=\"september\""));
    CHECK(has(html, ">sept<"));
    CHECK(has(html, "class=\"midst\" aria-hidden=\"true\"><svg"));
}

TEST_CASE("first view: the form of a question leads nowhere before there is a script") {
    const engine::Program program = coffee_program();
    const std::string html = first_view({program, regular_wallet(), "nl", noon_ms}, {});
    CHECK(has(html, "method=\"dialog\" data-a=\"answer-send\""));
    CHECK(has(html, "<button type=\"submit\""));
}

TEST_CASE("html: properties become attributes, and custom properties rules of their own") {
    Names names;
    Tree ui(names);
    const Node bar = ui.element("i", {variable("--fill", 5)});
    const Node top = ui.element("div",
                                {variable("--fill", 62)},
                                {ui.element("input", {type("radio"), checked(true), value("a\"b")}),
                                 ui.element("input", {checked(false)}),
                                 bar,
                                 ui.element("b", {variable("--fill", 62)}),
                                 ui.svg("svg", {}, {ui.svg("path", {fixed("d", "M0 0")})})});
    const Html html = to_html(ui, top);
    CHECK(html.body ==
          "<div data-v=\"0\"><input type=\"radio\" checked=\"\" value=\"a&quot;b\">"
          "<input><i data-v=\"1\"></i><b data-v=\"0\"></b>"
          "<svg><path d=\"M0 0\"></path></svg></div>");
    CHECK(html.css == "[data-v=\"0\"]{--fill:62;}[data-v=\"1\"]{--fill:5;}");
}

TEST_CASE(
    "first view: P13, what a policy refuses is not in it, and bars and accent have their rules") {
    const engine::Program program = coffee_program();
    const std::string html =
        first_view({program, regular_wallet(), "nl", noon_ms}, {".root{color:red}", "abc"});
    CHECK_FALSE(has(html, "style=\""));
    CHECK(has(html, ".root{color:red}[data-v=\"0\"]{--spp-accent-r:"));
    CHECK(has(html, "{--spp-fill:"));
}

}  // namespace spaarpas::view::testing
