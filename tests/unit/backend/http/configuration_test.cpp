#include "backend/http/auth/configuration.h"

#include <map>

#include <doctest/doctest.h>

namespace {

using spaarpas::http::configured_keys;
using spaarpas::http::configured_origin;
using spaarpas::http::KeyConfiguration;
using spaarpas::http::variable_of;

const std::string long_secret(32, 'a');
const std::string other_secret(32, 'b');

KeyConfiguration keys_of(const std::vector<std::string>& programs,
                         const std::map<std::string, std::string>& variables) {
    return configured_keys(programs, [&variables](const std::string& name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string() : found->second;
    });
}

TEST_CASE("keys: a program's variable has its id in capitals") {
    CHECK(variable_of("SPAARPAS_SECRET_KEY", "koffie-bar.2") == "SPAARPAS_SECRET_KEY_KOFFIE_BAR_2");
}

TEST_CASE("keys: a server with one program takes the names without a program, or its own") {
    const auto plain = keys_of({"koffie"},
                               {{"SPAARPAS_SECRET_KEY", "sk"},
                                {"SPAARPAS_TOKEN_SECRET", long_secret},
                                {"SPAARPAS_TOKEN_KID", "k7"}});
    CHECK(plain.errors.empty());
    CHECK(plain.warnings.empty());
    REQUIRE(plain.merchant_keys.size() == 1);
    CHECK(plain.merchant_keys.front().program == "koffie");
    CHECK(plain.merchant_keys.front().secret == "sk");
    REQUIRE(plain.token_keys.size() == 1);
    CHECK(plain.token_keys.front().kid == "k7");
    const auto own =
        keys_of({"koffie"}, {{"SPAARPAS_SECRET_KEY", "sk"}, {"SPAARPAS_SECRET_KEY_KOFFIE", "own"}});
    REQUIRE(own.merchant_keys.size() == 1);
    CHECK(own.merchant_keys.front().secret == "own");
    CHECK(own.warnings.size() == 1);
}

TEST_CASE("keys: of several programs each has its own") {
    const auto keys = keys_of({"koffie", "thee"},
                              {{"SPAARPAS_SECRET_KEY_KOFFIE", "sk-koffie"},
                               {"SPAARPAS_SECRET_KEY_THEE", "sk-thee"},
                               {"SPAARPAS_TOKEN_SECRET_KOFFIE", long_secret},
                               {"SPAARPAS_TOKEN_SECRET_THEE", other_secret}});
    CHECK(keys.errors.empty());
    REQUIRE(keys.merchant_keys.size() == 2);
    CHECK(keys.merchant_keys[1].program == "thee");
    CHECK(keys.merchant_keys[1].secret == "sk-thee");
    REQUIRE(keys.token_keys.size() == 2);
    CHECK(keys.token_keys[1].program == "thee");
    CHECK(keys.token_keys[1].secret == other_secret);
    CHECK(keys.token_keys[1].kid == "1");
}

TEST_CASE("keys: what a server does not start with, and no sentence tells a secret") {
    struct Case {
        const char* what;
        std::vector<std::string> programs;
        std::map<std::string, std::string> variables;
        const char* says;
    };
    const std::vector<Case> cases{
        {"a key for nobody in particular",
         {"koffie", "thee"},
         {{"SPAARPAS_SECRET_KEY", long_secret}},
         "SPAARPAS_SECRET_KEY_THEE"},
        {"a token secret for nobody in particular",
         {"koffie", "thee"},
         {{"SPAARPAS_TOKEN_SECRET", long_secret}},
         "SPAARPAS_TOKEN_SECRET_KOFFIE"},
        {"two programs with one key",
         {"koffie", "thee"},
         {{"SPAARPAS_SECRET_KEY_KOFFIE", long_secret}, {"SPAARPAS_SECRET_KEY_THEE", long_secret}},
         "must differ"},
        {"two programs with one token secret",
         {"koffie", "thee"},
         {{"SPAARPAS_TOKEN_SECRET_KOFFIE", long_secret},
          {"SPAARPAS_TOKEN_SECRET_THEE", long_secret}},
         "must differ"},
        {"two programs with one name",
         {"koffie-bar", "koffie.bar"},
         {{"SPAARPAS_SECRET_KEY_KOFFIE_BAR", long_secret}},
         "two programs"},
        {"a token secret that is too short",
         {"koffie"},
         {{"SPAARPAS_TOKEN_SECRET", long_secret.substr(1)}},
         "32 bytes"},
    };
    for (const Case& test : cases) {
        CAPTURE(test.what);
        const auto keys = keys_of(test.programs, test.variables);
        REQUIRE(keys.errors.size() == 1);
        CHECK(keys.errors.front().find(test.says) != std::string::npos);
        CHECK(keys.errors.front().find("aaaa") == std::string::npos);
    }
}

TEST_CASE("origins: for every program or for one, without a path") {
    std::string error;
    CHECK(configured_origin("https://shop.example", {"koffie"}, error).program.empty());
    const auto allowed = configured_origin("koffie=http://localhost:8080", {"koffie"}, error);
    CHECK(allowed.program == "koffie");
    CHECK(allowed.origin == "http://localhost:8080");
    CHECK(error.empty());
    for (const char* text : {"https://shop.example/", "shop.example", "ftp://x", "https://", "*"}) {
        CAPTURE(text);
        error.clear();
        static_cast<void>(configured_origin(text, {"koffie"}, error));
        CHECK_FALSE(error.empty());
    }
    error.clear();
    static_cast<void>(configured_origin("thee=https://shop.example", {"koffie"}, error));
    CHECK(error.find("thee") != std::string::npos);
}

}  // namespace
