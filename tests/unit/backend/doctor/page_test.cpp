#include "backend/doctor/page.h"

#include <doctest/doctest.h>

namespace {

using spaarpas::doctor::Page;
using spaarpas::doctor::read_page;

const std::string address = "https://shop.example/winkel/account?x=1";

TEST_CASE("doctor: what a tag says is read as a browser reads it") {
    const Page page = read_page(
        "<!doctype html><title>x</title>"
        "<SCRIPT async SRC='//loyalty.example/v1/spaarpas.js' data-program=koffiebar "
        "data-token-url=\"/spaarpas/token?a=1&amp;b=2\" nonce=abc></SCRIPT>",
        address);
    REQUIRE(page.tags.size() == 1);
    CHECK(page.tags[0].src == "https://loyalty.example/v1/spaarpas.js");
    CHECK(page.tags[0].program == "koffiebar");
    CHECK(page.tags[0].token_url == "/spaarpas/token?a=1&b=2");
    CHECK(page.tags[0].nonce == "abc");
}

TEST_CASE("doctor: a tag in a comment, in a text, in a template or of another file is none") {
    CHECK(read_page("<!-- <script src=/v1/spaarpas.js></script> -->"
                    "<textarea><script src=/v1/spaarpas.js></script></textarea>"
                    "<template><script src=/v1/spaarpas.js></script></template>"
                    "<script src=/js/other.js></script>",
                    address)
              .tags.empty());
}

TEST_CASE("doctor: the program may stand in the address, and an inline script may configure") {
    const Page page = read_page(
        "<script>spaarpas.push(\"config\", {})</script>"
        "<script src=\"/v1/spaarpas.js?v=2&program=koffie-bar&x=1\"></script>",
        address);
    REQUIRE(page.tags.size() == 1);
    CHECK(page.tags[0].program == "koffie-bar");
    CHECK(page.tags[0].src == "https://shop.example/v1/spaarpas.js?v=2&program=koffie-bar&x=1");
    CHECK(page.configures);
    CHECK_FALSE(read_page("<script>let spaarpas</script>", address).configures);
}

TEST_CASE("doctor: the page's base counts for the tag, and only the first") {
    const Page page = read_page(
        "<base href=\"https://cdn.example/a/\"><base href=\"https://other.example/\">"
        "<script src=\"b/spaarpas.js\" data-program=p></script>",
        address);
    REQUIRE(page.tags.size() == 1);
    CHECK(page.tags[0].src == "https://cdn.example/a/b/spaarpas.js");
}

TEST_CASE("doctor: policies of the page, and an address that is none") {
    const Page page = read_page(
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">"
        "<script src=\"data:text/javascript,/spaarpas.js\"></script>",
        address);
    REQUIRE(page.policies.size() == 1);
    CHECK(page.policies[0] == "script-src 'self'");
    REQUIRE(page.tags.size() == 1);
    CHECK(page.tags[0].src.empty());
}

TEST_CASE("doctor: what is no page, and what is very deep, is read all the same") {
    CHECK(read_page("", address).tags.empty());
    CHECK(read_page(std::string("\0\xff\xfe<", 4), address).tags.empty());
    std::string deep;
    for (int depth = 0; depth < 20'000; depth += 1) {
        deep += "<div>";
    }
    CHECK(read_page(deep + "<script src=/v1/spaarpas.js></script>", address).tags.size() == 1);
}

}  // namespace
