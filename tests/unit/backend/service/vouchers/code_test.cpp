#include "backend/service/vouchers/code.h"

#include <set>

#include <doctest/doctest.h>

#include "unit/backend/service/support/world.h"

namespace spaarpas::test {
namespace {

using service::normalized_voucher_code;

TEST_CASE("voucher code: sixteen letters and digits that nobody mistakes, in groups of four") {
    SeededRandom random;
    std::set<std::string> codes;
    for (int count = 0; count < 200; ++count) {
        const std::string code = service::new_voucher_code(random);
        REQUIRE(code.size() == 19);
        CHECK(code.find_first_of("ILOU") == std::string::npos);
        CHECK(normalized_voucher_code(code) == code);
        codes.insert(code);
    }
    CHECK(codes.size() == 200);
}

TEST_CASE("voucher code: A6, what a shopper types or pastes is found") {
    const std::string code = "0123-ABCD-EFGH-J1K0";
    for (const char* const typed : {"0123ABCDEFGHJ1K0",
                                    " 0123 abcd efgh jIkO ",
                                    "o123-abcd-efgh-jlk0",
                                    "0123\xE2\x80\x93"
                                    "ABCD\xE2\x80\x93"
                                    "EFGH\xE2\x80\x93J1K0",
                                    "0123\xC2\xA0"
                                    "ABCD EFGH\xE2\x80\x8BJ1K0\n",
                                    "\xE2\x81\xA6"
                                    "0123_ABCD.EFGH\xE3\x80\x80J1K0\xE2\x81\xA9",
                                    "\xEF\xBB\xBF"
                                    "0123\xE2\x80\x91"
                                    "ABCD-EFGH-J1K0\t"}) {
        CAPTURE(typed);
        CHECK(normalized_voucher_code(typed) == code);
    }
    CHECK(normalized_voucher_code("0123-ABCD-EFGH-J1K1") != code);
}

}  // namespace
}  // namespace spaarpas::test
