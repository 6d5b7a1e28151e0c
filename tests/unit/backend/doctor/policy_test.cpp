#include "backend/doctor/policy.h"

#include <array>

#include <doctest/doctest.h>

namespace {

using spaarpas::doctor::Policies;
using spaarpas::doctor::Tag;

const std::string page = "https://shop.example/account";

Tag tag_with(std::string nonce = "", std::string integrity = "") {
    Tag tag;
    tag.src = "https://loyalty.example/v1/spaarpas.js";
    tag.nonce = std::move(nonce);
    tag.integrity = std::move(integrity);
    return tag;
}

TEST_CASE("doctor: a policy lets the tag through by where it comes from, its nonce or its hash") {
    struct Case {
        const char* policy;
        Tag tag;
        bool lets;
    };
    const std::array cases{
        Case{"img-src 'none'", tag_with(), true},
        Case{"default-src 'self'", tag_with(), false},
        Case{"script-src 'self' https://loyalty.example", tag_with(), true},
        Case{"script-src https://LOYALTY.example", tag_with(), true},
        Case{"SCRIPT-SRC loyalty.example", tag_with(), true},
        Case{"script-src http://loyalty.example:*", tag_with(), true},
        Case{"script-src https://loyalty.example:8443", tag_with(), false},
        Case{"script-src *.example", tag_with(), true},
        Case{"script-src *.loyalty.example", tag_with(), false},
        Case{"script-src https:", tag_with(), true},
        Case{"script-src data:", tag_with(), false},
        Case{"script-src *", tag_with(), true},
        Case{"script-src 'none'", tag_with(), false},
        Case{"script-src", tag_with(), false},
        Case{"script-src https://loyalty.example/v1/", tag_with(), true},
        Case{"script-src https://loyalty.example/v2/", tag_with(), false},
        Case{"script-src https://loyalty.example/v1/spaarpas.js", tag_with(), true},
        Case{"script-src https://loyalty.example/v1", tag_with(), false},
        Case{"script-src-elem 'none'; script-src *", tag_with(), false},
        Case{"script-src *; script-src 'none'", tag_with(), true},
        Case{"script-src *, script-src 'none'", tag_with(), false},
        Case{"script-src 'nonce-aB'", tag_with("aB"), true},
        Case{"script-src 'nonce-ab'", tag_with("aB"), false},
        Case{"script-src 'nonce-aB'", tag_with(), false},
        Case{"script-src 'sha256-Zm8='", tag_with("", "sha256-Zm8="), true},
        Case{"script-src 'strict-dynamic' https://loyalty.example", tag_with(), false},
        Case{"script-src 'strict-dynamic' 'nonce-aB'", tag_with("aB"), true},
    };
    for (const Case& example : cases) {
        CAPTURE(example.policy);
        CHECK(Policies(page, {example.policy}).lets_script(example.tag) == example.lets);
    }
}

TEST_CASE("doctor: a policy lets modules through that says so, or says nothing of scripts") {
    CHECK(Policies(page, {}).lets_module());
    CHECK(Policies(page, {"connect-src 'self'"}).lets_module());
    CHECK(Policies(page, {"script-src * 'wasm-unsafe-eval'"}).lets_module());
    CHECK(Policies(page, {"default-src * 'UNSAFE-EVAL'"}).lets_module());
    CHECK_FALSE(Policies(page, {"script-src *"}).lets_module());
    CHECK_FALSE(Policies(page, {"script-src * 'wasm-unsafe-eval'", "script-src *"}).lets_module());
}

TEST_CASE("doctor: a policy lets the server be asked") {
    const std::string asked = "https://loyalty.example/v1/wallet";
    CHECK(Policies(page, {"script-src 'none'"}).lets_connect(asked));
    CHECK(Policies(page, {"connect-src https://loyalty.example"}).lets_connect(asked));
    CHECK_FALSE(Policies(page, {"connect-src 'self'"}).lets_connect(asked));
    CHECK_FALSE(Policies(page, {"default-src 'self'"}).lets_connect(asked));
    CHECK(Policies(page, {"connect-src 'self'"}).lets_connect("https://shop.example/v1/wallet"));
    // A page of http names its own scheme, which means https too.
    CHECK(Policies("http://localhost:3000/", {"connect-src loyalty.example"}).lets_connect(asked));
}

}  // namespace
