#include "backend/import/decimal.h"

#include <array>

#include <doctest/doctest.h>

namespace {

using spaarpas::import::parse_decimal;
using spaarpas::import::product_minor;

TEST_CASE("decimal: a product is exact and rounded half to even in pence") {
    struct Case {
        const char* quantity;
        const char* unit_price;
        std::int64_t minor;
    };
    constexpr std::array cases{
        Case{"40", "3.91", 15640},
        Case{"83", "4.8533", 40282},
        Case{"1", "0.005", 0},
        Case{"3", "0.005", 2},
        Case{"1", "0.015", 2},
        Case{"1", "0.025", 2},
        Case{"1", "0.0250001", 3},
        Case{"-1", "0.015", -2},
        Case{"-1", "0.025", -2},
        Case{"74215", "1.04", 7718360},
        Case{"-9360", "0.03", -28080},
        Case{"56", "0", 0},
        Case{"1", "-11062.06", -1106206},
        Case{"2.5", "2", 500},
    };
    for (const Case& test : cases) {
        CAPTURE(test.quantity);
        CAPTURE(test.unit_price);
        const auto quantity = parse_decimal(test.quantity);
        const auto unit_price = parse_decimal(test.unit_price);
        REQUIRE(quantity.has_value());
        REQUIRE(unit_price.has_value());
        CHECK(product_minor(*quantity, *unit_price) == test.minor);
    }
}

TEST_CASE("decimal: what is no plain number is not read") {
    constexpr std::array refused{"",
                                 "-",
                                 ".",
                                 ".5",
                                 "5.",
                                 "1.2.3",
                                 "1e3",
                                 " 1",
                                 "1 ",
                                 "+1",
                                 "1,5",
                                 "--1",
                                 "0x1",
                                 "NaN",
                                 "12345678901234567890",
                                 "1.1234567890"};
    for (const char* text : refused) {
        CAPTURE(text);
        CHECK_FALSE(parse_decimal(text).has_value());
    }
}

TEST_CASE("decimal: a product beyond what money may be is not given") {
    const auto large = parse_decimal("9007199254740980");
    REQUIRE(large.has_value());
    CHECK_FALSE(product_minor(*large, *parse_decimal("1")).has_value());
}

}  // namespace
