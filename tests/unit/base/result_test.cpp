#include "base/result.h"

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include <doctest/doctest.h>

#include "base/try.h"

using spaarpas::base::Problem;
using spaarpas::base::Problems;
using spaarpas::base::Result;

namespace {

Problem no_number() {
    return Problem{"number_missing", "/points", "\"ten\"", "an integer", "write 10"};
}

Result<int> read_points(bool readable) {
    if (!readable) {
        return no_number();
    }
    return 10;
}

Result<std::unique_ptr<int>> read_owned(bool readable) {
    SPAARPAS_TRY(const int points, read_points(readable));
    return std::make_unique<int>(points);
}

Result<std::string> in_words(bool first, bool second) {
    SPAARPAS_TRY(const int points, read_points(first));
    std::unique_ptr<int> more;
    SPAARPAS_TRY(more, read_owned(second));
    return std::to_string(points + *more);
}

Problems check_both(bool first, bool second) {
    SPAARPAS_ENSURE(read_points(first));
    if (first) {
        SPAARPAS_ENSURE(read_owned(second));
    }
    return {};
}

}  // namespace

TEST_CASE("result: a value is there or the problems are, and a refusal drops the value") {
    Result<int> result = read_points(true);
    REQUIRE(result);
    CHECK(result.value() == 10);
    result.refuse({no_number()});
    CHECK_FALSE(result.ok());
    CHECK(result.problems().front().code == "number_missing");
}

TEST_CASE("result: a value that cannot be copied is moved out of a result that nobody keeps") {
    const std::unique_ptr<int> owned = read_owned(true).value();
    CHECK(*owned == 10);
    Result<std::unique_ptr<int>> kept = read_owned(true);
    const std::unique_ptr<int> moved = std::move(kept).value();
    CHECK(*moved == 10);
    static_assert(std::is_same_v<decltype(std::declval<Result<int>&>().value()), int&>);
    static_assert(std::is_same_v<decltype(std::declval<const Result<int>&>().value()), const int&>);
}

TEST_CASE("try: values go on, and the first problem is passed on whole to another kind of result") {
    CHECK(in_words(true, true).value() == "20");
    for (const auto& refused : {in_words(false, true), in_words(true, false)}) {
        REQUIRE_FALSE(refused);
        REQUIRE(refused.problems().size() == 1);
        CHECK(refused.problems()[0].code == "number_missing");
        CHECK(refused.problems()[0].pointer == "/points");
        CHECK(refused.problems()[0].mend == "write 10");
    }
}

TEST_CASE("try: a step without a value ends a function that gives problems") {
    CHECK(check_both(true, true).empty());
    CHECK(check_both(false, true).size() == 1);
    CHECK(check_both(true, false).size() == 1);
}

TEST_CASE("try: a result that is a variable stays whole") {
    const Result<std::string> kept = in_words(true, true);
    const auto copy = [&kept]() -> Result<std::string> {
        SPAARPAS_TRY(std::string words, kept);
        return words + "!";
    };
    CHECK(copy().value() == "20!");
    CHECK(kept.value() == "20");
}
