#include <string>

#include <doctest/doctest.h>

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
                     "<style nonce=\"abc+/=\">.root{color:red}</style>",
                     0) == 0);
    CHECK(has(html, "620"));
    CHECK(has(html, "lang=\"nl\""));
    CHECK_FALSE(has(html, "<script"));
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
        CHECK(has(first_view({program, std::nullopt, "nl", noon_ms}, {"a{}", nonce}),
                  "<style>a{}</style>"));
    }
    CHECK_FALSE(is_nonce(std::string(129, 'a')));
    CHECK_FALSE(has(first_view({program, std::nullopt, "nl", noon_ms}, {"</style><script>", ""}),
                    "<style"));
}

TEST_CASE("first view: what a merchant or a member wrote stays text") {
    engine::Program program = coffee_program();
    program.name = {{"nl", "<script>alert('x')</script> & \"co\""}};
    const std::string html = first_view({program, regular_wallet(), "nl", noon_ms}, {});
    CHECK_FALSE(has(html, "<script"));
    CHECK(has(html, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;"));
}

TEST_CASE("html: properties become attributes, and custom properties a style") {
    Names names;
    Tree ui(names);
    const Node top = ui.element("div",
                                {variable("--fill", 62)},
                                {ui.element("input", {type("radio"), checked(true), value("a\"b")}),
                                 ui.element("input", {checked(false)}),
                                 ui.svg("svg", {}, {ui.svg("path", {fixed("d", "M0 0")})})});
    CHECK(to_html(ui, top) ==
          "<div style=\"--fill:62;\"><input type=\"radio\" checked=\"\" value=\"a&quot;b\">"
          "<input><svg><path d=\"M0 0\"></path></svg></div>");
}

}  // namespace spaarpas::view::testing
