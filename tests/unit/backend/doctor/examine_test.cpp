#include "backend/doctor/examine.h"

#include <map>

#include <doctest/doctest.h>

namespace {

using spaarpas::doctor::Answer;
using spaarpas::doctor::examine;
using spaarpas::doctor::Fetch;
using spaarpas::doctor::Finding;
using spaarpas::doctor::Patient;
using spaarpas::doctor::Question;

const std::string page = "https://shop.example/account";
const std::string file = "https://loyalty.example/v1/spaarpas.js";
const std::string program = "https://loyalty.example/v1/programs/koffiebar?locale=en";
const std::string token_page = "https://shop.example/token";
const std::string wallet = "https://loyalty.example/v1/wallet";

/// A shop and a server in which all is well, until a test changes an answer.
struct Web {
    std::map<std::string, Answer> answers;
    std::vector<Question> asked;

    Web() {
        answers[page] = html("<script src=\"" + file +
                             "\" data-program=\"koffiebar\" data-token-url=\"/token\"></script>");
        answers[file] = {200, file, {{"content-type", "text/javascript; charset=utf-8"}}, "x", ""};
        answers[program] = {
            200, program, {{"access-control-allow-origin", "https://shop.example"}}, "{}", ""};
        answers[token_page] = {
            200,
            token_page,
            {{"content-type", "application/json"}, {"cache-control", "no-store"}},
            R"({"token":"aaa.bbb.ccc"})",
            ""};
        answers[wallet] = {200, wallet, {}, "{}", ""};
    }

    static Answer html(const std::string& body) {
        return {200, page, {{"content-type", "text/html"}}, body, ""};
    }

    Fetch fetch() {
        return [this](const Question& question) {
            asked.push_back(question);
            const auto found = answers.find(question.address);
            return found == answers.end() ? Answer{0, question.address, {}, "", "nobody is there"}
                                          : found->second;
        };
    }

    /// What is to mend, a line each.
    std::string mends(const Patient& patient = {page, "", ""}) {
        std::string lines;
        for (const Finding& finding : examine(patient, fetch())) {
            if (!finding.mend.empty()) {
                lines += finding.what + ": " + finding.mend + "\n";
            }
        }
        return lines;
    }

    [[nodiscard]] bool has_cookie(const std::string& address) const {
        for (const Question& question : asked) {
            for (const auto& [name, value] : question.headers) {
                if (question.address == address && name == "Cookie") {
                    return true;
                }
            }
        }
        return false;
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("doctor: a page that is right has nothing to mend, and all of it was looked at") {
    Web web;
    CHECK(web.mends().empty());
    CHECK(examine({page, "", ""}, web.fetch()).size() == 6);
}

TEST_CASE("doctor: a page that does not answer is named, and nothing else") {
    Web web;
    web.answers[page].status = 503;
    CHECK(web.mends() == "the page: " + page + " answered 503\n");
    web.answers.erase(page);
    CHECK(web.mends() == "the page: " + page + " cannot be reached: nobody is there\n");
}

TEST_CASE("doctor: a tag that is not there, that is there twice, or that says too little") {
    Web web;
    web.answers[page] = Web::html("<p>");
    CHECK(has(web.mends(), "the tag: it is not in the page that is served"));
    web.answers[page].address = "https://shop.example/login";
    CHECK(has(web.mends(), "https://shop.example/login, to which the page leads on"));
    const std::string tag = "<script src=\"" + file + "\" data-program=koffiebar></script>";
    web.answers[page] = Web::html(tag + tag);
    CHECK(has(web.mends(), "the tag: it stands 2 times in the page"));
    web.answers[page] = Web::html("<script src=\"" + file + "\"></script>");
    CHECK(has(web.mends(), "it names no program; write data-program"));
    CHECK_FALSE(has(web.mends({page, "", "koffiebar"}), "the tag"));
    web.answers[page].body += "<script>spaarpas.push('config', {})</script>";
    CHECK(has(web.mends(), "give it with --program"));
    web.answers[page] = Web::html("<script src=\"http://x.example/spaarpas.js\"></script>");
    CHECK(has(web.mends({page, "", "koffiebar"}), "the tag: its src is http in a page of https"));
}

TEST_CASE("doctor: a file that is not there, or that is a page") {
    Web web;
    web.answers[file].status = 404;
    CHECK(has(web.mends(), file + " answered 404; start the server with --web-dir"));
    web.answers[file] = Web::html("<p>");
    CHECK(has(web.mends(), "the file spaarpas.js: " + file + " is no script"));
}

TEST_CASE("doctor: all that a policy refuses is named at once") {
    Web web;
    web.answers[page].headers.emplace_back("content-security-policy", "default-src 'self'");
    const std::string mends = web.mends();
    CHECK(has(mends, "let script-src have https://loyalty.example"));
    CHECK(has(mends, "let connect-src have https://loyalty.example"));
    CHECK(has(mends, "'wasm-unsafe-eval'"));
}

TEST_CASE("doctor: a server without the program, that is away, or that does not allow the origin") {
    Web web;
    web.answers[program].headers.clear();
    CHECK(has(web.mends(), "start the server with --allowed-origin https://shop.example"));
    web.answers[program].status = 404;
    CHECK(has(web.mends(), "it has no program \"koffiebar\""));
    web.answers.erase(program);
    CHECK(has(web.mends(), "the server: " + program + " cannot be reached"));
}

TEST_CASE("doctor: a server of the page's own origin needs no leave") {
    Web web;
    const std::string own = "https://shop.example/v1/spaarpas.js";
    web.answers[page] = Web::html("<script src=\"/v1/spaarpas.js?program=koffiebar\"></script>");
    web.answers[own + "?program=koffiebar"] = web.answers[file];
    web.answers["https://shop.example/v1/programs/koffiebar?locale=en"] = {200, "", {}, "{}", ""};
    CHECK(web.mends() ==
          "the token page: data-token-url names none; unless the page calls identify, all are "
          "guests\n");
}

TEST_CASE("doctor: what the server says of the token is passed on, and the token is not") {
    Web web;
    web.answers[wallet] = {
        401, wallet, {}, R"({"detail":"The token is signed with another secret."})", ""};
    const std::string mends = web.mends();
    CHECK(has(mends, "the server refuses the token: The token is signed with another secret."));
    CHECK_FALSE(has(mends, "aaa"));
    web.answers[wallet].body = "<html>";
    CHECK(has(web.mends(), "the server refuses the token: it answered 401"));
}

TEST_CASE("doctor: a token of another program than the tag's is named, whatever the server says") {
    Web web;
    // {"iss":"theebar"} and {"iss":"koffiebar"}, in base64url.
    web.answers[token_page].body = R"({"token":"e30.eyJpc3MiOiJ0aGVlYmFyIn0.ccc"})";
    CHECK(has(web.mends(),
              "the token's iss is \"theebar\", and the tag names the program \"koffiebar\""));
    web.answers[token_page].body = R"({"token":"e30.eyJpc3MiOiJrb2ZmaWViYXIifQ.ccc"})";
    CHECK(web.mends().empty());
    for (const char* token : {"", ".", "..", "a.!.c", "a.e30.c", "a.eyJpc3MiOjF9.c", "a.eyJ.c"}) {
        CAPTURE(token);
        web.answers[token_page].body = std::string(R"({"token":")") + token + "\"}";
        CHECK(web.mends().empty());
    }
}

TEST_CASE("doctor: a token page that is none, that fails, or whose answer a cache may keep") {
    Web web;
    web.answers[token_page].headers.pop_back();
    CHECK(has(web.mends(), "send Cache-Control: no-store"));
    web.answers[token_page].body = "{}";
    CHECK(has(web.mends(), token_page + " answered no {\"token\": \"...\"}"));
    web.answers[token_page].status = 500;
    CHECK(has(web.mends(), "the token page: " + token_page + " answered 500"));
}

TEST_CASE("doctor: a guest is one by an empty token, by 401, and by a login") {
    Web web;
    web.answers[token_page].body = R"({"token":""})";
    CHECK(web.mends().empty());
    web.answers[token_page].status = 401;
    CHECK(web.mends().empty());
    web.answers[token_page] = Web::html("<form>");
    CHECK(web.mends().empty());
    CHECK(has(examine({page, "", ""}, web.fetch()).back().what, "a guest"));
}

TEST_CASE("doctor: a shopper's cookie goes to the shop alone") {
    Web web;
    CHECK(web.mends({page, "session=geheim", ""}).empty());
    CHECK(web.has_cookie(page));
    CHECK(web.has_cookie(token_page));
    CHECK_FALSE(web.has_cookie(file));
    CHECK_FALSE(web.has_cookie(program));
    CHECK_FALSE(web.has_cookie(wallet));
    const std::string elsewhere = "https://tokens.example/token";
    web.answers[elsewhere] = web.answers[token_page];
    web.answers[page] = Web::html("<script src=\"" + file +
                                  "\" data-program=koffiebar "
                                  "data-token-url=\"" +
                                  elsewhere + "\"></script>");
    static_cast<void>(web.mends({page, "session=geheim", ""}));
    CHECK_FALSE(web.has_cookie(elsewhere));
}

}  // namespace
