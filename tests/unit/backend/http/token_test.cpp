#include "backend/http/auth/token.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/unit/backend/support/signed_token.h"

namespace {

using spaarpas::http::TokenKey;
using spaarpas::http::verify_token;
using spaarpas::tests::base64url;
using spaarpas::tests::signed_token;

constexpr std::int64_t now_s = 1'790'000'000;
const std::string secret = "a secret of thirty-two bytes....";
const std::vector<TokenKey> keys{{"koffiebar", "k1", secret},
                                 {"other", "k2", "another secret, as long as it is"},
                                 {"third", "k1", "a third secret of thirty-two bytes"}};
constexpr const char* header = R"({"alg":"HS256","typ":"JWT","kid":"k1"})";

std::string claims(const std::string& changed = "", const std::string& to = "") {
    std::string text =
        R"({"iss":"koffiebar","aud":"spaarpas","sub":"m-1","iat":1790000000,"exp":1790000600,"jti":"t1"})";
    if (!changed.empty()) {
        text.replace(text.find(changed), changed.size(), to);
    }
    return text;
}

std::string code_of(const std::string& token, std::int64_t at_s = now_s) {
    const auto caller = verify_token(token, keys, at_s);
    return caller ? "" : spaarpas::wire::name_of(caller.refusal().code);
}

TEST_CASE("token: a shop's token says which program and member it speaks for") {
    const auto caller = verify_token(
        signed_token(header, claims("\"jti\"", "\"auth_time\":1789999990,\"jti\""), secret),
        keys,
        now_s);
    REQUIRE(caller.ok());
    CHECK(caller.value().program == "koffiebar");
    CHECK(caller.value().member == "m-1");
    CHECK(caller.value().token_id == "t1");
    CHECK(caller.value().auth_time_s == 1'789'999'990);
}

TEST_CASE("token: what a token must not be") {
    struct Case {
        const char* what;
        std::string token;
    };
    const std::string good = signed_token(header, claims(), secret);
    const std::vector<Case> cases{
        {"empty", ""},
        {"two parts", good.substr(0, good.rfind('.'))},
        {"no signature", good.substr(0, good.rfind('.') + 1)},
        {"four parts", good + ".x"},
        {"other characters", "\xff\xfe." + good},
        {"another secret", signed_token(header, claims(), keys[1].secret)},
        {"claims changed after signing",
         base64url(header) + "." + base64url(claims("m-1", "m-2")) + good.substr(good.rfind('.'))},
        {"algorithm none",
         base64url(R"({"alg":"none","kid":"k1"})") + "." + base64url(claims()) + "."},
        {"another algorithm", signed_token(R"({"alg":"HS512","kid":"k1"})", claims(), secret)},
        {"no kid", signed_token(R"({"alg":"HS256"})", claims(), secret)},
        {"unknown kid", signed_token(R"({"alg":"HS256","kid":"k9"})", claims(), secret)},
        {"critical extension",
         signed_token(R"({"alg":"HS256","kid":"k1","crit":["x"],"x":1})", claims(), secret)},
        {"another program's key",
         signed_token(R"({"alg":"HS256","kid":"k2"})", claims(), keys[1].secret)},
        {"another audience", signed_token(header, claims("\"spaarpas\"", "\"shop\""), secret)},
        {"an address as member", signed_token(header, claims("m-1", "m@shop.example"), secret)},
        {"no jti", signed_token(header, claims(",\"jti\":\"t1\"", ""), secret)},
        {"no exp", signed_token(header, claims("\"exp\":1790000600,", ""), secret)},
        {"a text as exp", signed_token(header, claims("1790000600", "\"1790000600\""), secret)},
        {"lives too long", signed_token(header, claims("1790000600", "1790000601"), secret)},
        {"issued in the future",
         signed_token(header, claims("\"iat\":1790000000", "\"iat\":1790000061"), secret)},
        {"not valid yet",
         signed_token(header, claims("\"jti\"", "\"nbf\":1790000061,\"jti\""), secret)},
        {"claims are no object", signed_token(header, "[]", secret)},
        {"a claim twice",
         signed_token(header, claims("\"jti\"", "\"sub\":\"m-2\",\"jti\""), secret)},
    };
    for (const Case& test : cases) {
        CAPTURE(test.what);
        CHECK(code_of(test.token) == "token_invalid");
    }
}

TEST_CASE("token: it expires a minute after its exp, for clocks that differ") {
    const std::string token = signed_token(header, claims(), secret);
    CHECK(code_of(token, 1'790'000'659).empty());
    CHECK(code_of(token, 1'790'000'660) == "token_expired");
}

TEST_CASE("token: two programs may use the same kid, each with its own secret") {
    const std::string third = claims("koffiebar", "third");
    const auto caller = verify_token(signed_token(header, third, keys[2].secret), keys, now_s);
    REQUIRE(caller.ok());
    CHECK(caller.value().program == "third");
    CHECK(code_of(signed_token(header, third, secret)) == "token_invalid");
}

TEST_CASE("token: A3, seconds may have a fraction, and what is there but wrong is not missing") {
    const auto with = [](const char* issued, const char* expires) {
        std::string text = claims("1790000000", issued);
        text.replace(text.find("1790000600"), 10, expires);
        return signed_token(header, text, secret);
    };
    CHECK(code_of(with("1790000000.25", "1790000600.75")).empty());
    CHECK(code_of(with("1790000000.25", "1790000601.25")) == "token_invalid");
    CHECK(code_of(with("1.79e9", "1790000600")) == "token_invalid");
    const auto why = [](const std::string& token) {
        return verify_token(token, keys, now_s).refusal().detail;
    };
    CHECK(why(with("\"now\"", "1790000600")) == "The token's iat must be seconds since 1970.");
    CHECK(why(signed_token(header, claims("\"exp\":1790000600,", ""), secret)) ==
          "The token needs exp.");
    CHECK(why(signed_token(header, claims(",\"jti\":\"t1\"", ""), secret)) ==
          "The token needs a jti, a text of 1 to 128 bytes.");
}

TEST_CASE("token: each mistake in its instants is named with its own mend") {
    const auto why = [](const char* issued, const char* expires) {
        std::string text = claims("1790000000", issued);
        text.replace(text.find("1790000600"), 10, expires);
        return verify_token(signed_token(header, text, secret), keys, now_s).refusal().detail;
    };
    CHECK(why("1790000000000", "1790000600000") ==
          "The token's iat lies in the future: it is in milliseconds, or the clock of the shop's "
          "server is wrong.");
    CHECK(why("1790000000", "1790000000") == "The token's exp must be later than its iat.");
    CHECK(why("1790000000", "1790000601") ==
          "The token lives longer than 600 seconds: exp is iat and 600 at most.");
}

TEST_CASE("token: W24, an unknown key and a wrong signature are told apart") {
    const auto why = [](const std::string& token) {
        return verify_token(token, keys, now_s).refusal().detail;
    };
    CHECK(why(signed_token(R"({"alg":"HS256","kid":"k9"})", claims(), secret)) ==
          "The token's kid is not the name of the program's token secret: give it as "
          "SPAARPAS_TOKEN_KID says.");
    CHECK(why(signed_token(header, claims("koffiebar", "theebar"), secret)) ==
          "The token's iss is no program of this server: give the program's id.");
    CHECK(why(signed_token(header, claims(), keys[1].secret)) ==
          "The signature was not made with the program's token secret: sign with the bytes of "
          "its text.");
}

TEST_CASE("token: an audience may be one of several") {
    CHECK(code_of(signed_token(header, claims("\"spaarpas\"", "[\"shop\",\"spaarpas\"]"), secret))
              .empty());
}

}  // namespace
