#include <doctest/doctest.h>

#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* day = "2026-03-04T12:00";

constexpr const char* bag_for_a_review = R"([{"id": "review", "on": "review",
    "do": [{"issue": "bag"}]}])";

constexpr const char* bag_or_points = R"([{"id": "review", "on": "review",
    "do": [{"issue": {"offer": "bag", "instead": {"unit": "points", "amount": 50}}}]}])";

Limit times(std::int64_t count, LimitOf of = LimitOf::member) {
    Limit limit;
    limit.times = count;
    limit.of = of;
    return limit;
}

}  // namespace

TEST_CASE("issue: a voucher of the offer") {
    Deciding member(bag_for_a_review);
    member.event(day, "review");
    CHECK(member.others() == "issue bag 1");
    CHECK(member.last.effects[0].cause == "e1/review");
    CHECK(member.why() == "voucher_issued bag");
}

TEST_CASE(
    "issue: an offer's limit leaves no more than so many, and the explanation says it is gone") {
    Deciding member(bag_for_a_review);
    member.program.offers[0].limit = {times(1)};
    member.event(day, "review");
    CHECK(member.others() == "issue bag 1");
    CHECK(member.figure("offer/bag/0") == 1);
    member.event(day, "review");
    CHECK(member.others().empty());
    CHECK(member.why() == "offer_gone bag");
}

TEST_CASE(
    "issue: the last of a stock, or of a member's share, that is bought is not issued besides") {
    for (const LimitOf of : {LimitOf::all, LimitOf::member}) {
        Deciding member(R"([{"id": "again", "on": {"bought": "bag"}, "do": [{"issue": "bag"}]}])");
        member.program.offers[0].limit = {times(1, of)};
        Event purchase;
        purchase.id = "b1";
        purchase.kind = "bought";
        purchase.subject = "bag";
        purchase.room.push_back({"offer/bag/0", 1});
        CHECK(member.happens(purchase) == 0);
        CHECK(member.others().empty());
        REQUIRE(member.last.uses.size() == 1);
        CHECK(member.last.uses[0].amount == 1);
    }
}

TEST_CASE(
    "issue: the last of a stock goes to one member; the other gets what stands in its place") {
    Deciding first(bag_or_points);
    first.program.offers[0].limit = {times(1, LimitOf::all)};
    Event review;
    review.id = "r1";
    review.kind = "review";
    review.room.push_back({"offer/bag/0", 1});
    CHECK(first.happens(review) == 0);
    CHECK(first.others() == "issue bag 1");
    CHECK(first.last.uses.size() == 1);
    CHECK(first.figure("offer/bag/0") == 0);  // what all use is not kept with a member

    Deciding second(bag_or_points);
    second.program.offers[0].limit = {times(1, LimitOf::all)};
    review.room[0].left = 0;
    CHECK(second.happens(review) == 50);
    CHECK(second.others().empty());
    CHECK(second.why() == "offer_gone bag, given_amount review");
}

TEST_CASE("issue: two rules of one event share what is left of an offer") {
    Deciding member(R"([{"id": "one", "on": "review", "do": [{"issue": "bag"}]},
                        {"id": "two", "on": "review", "do": [{"issue": "bag"}]}])");
    member.program.offers[0].limit = {times(1)};
    member.event(day, "review");
    CHECK(member.others() == "issue bag 1");
    CHECK(member.last.effects[0].rule == "one");
}

TEST_CASE(
    "issue: a limit for each order counts the vouchers of the offer, not what else is given") {
    Deciding member(R"([{"id": "one", "on": "review", "do": [
                            {"give": {"unit": "points", "amount": 5}}, {"issue": "bag"}]},
                        {"id": "two", "on": "review", "do": [{"issue": "bag"}]}])");
    member.program.offers[0].limit = {times(1)};
    member.program.offers[0].limit[0].per.span = Span::order;
    CHECK(member.event(day, "review") == 5);
    CHECK(member.others() == "issue bag 1");
    member.event(day, "review");
    CHECK(member.others() == "issue bag 1");
}

TEST_CASE("issue: of several grants at once those get vouchers for which there are some") {
    Deciding member(R"([{"id": "five", "on": {"reaches": "spend", "every": 500}, "do": [
        {"issue": {"offer": "bag", "instead": {"unit": "points", "amount": 50}}}]}])");
    member.program.offers[0].limit = {times(2)};
    CHECK(member.order(day, 2600) == 150);
    CHECK(member.others() == "issue bag 1, issue bag 1");
    CHECK(member.last.effects[0].cause == "five/1");
    CHECK(member.last.effects[1].cause == "five/2");
    CHECK(member.last.effects[2].cause == "five/3");
    CHECK(member.last.effects[4].cause == "five/5");
    CHECK(member.number(Code::voucher_issued, "times") == 2);
}

TEST_CASE("issue: at most a thousand vouchers come of one event") {
    Deciding member(R"([{"id": "cent", "on": {"reaches": "spend", "every": 1},
                         "do": [{"issue": "bag"}, {"give": {"unit": "points", "amount": 2}}]}])");
    CHECK(member.order(day, 1000) == 2000);
    CHECK(member.number(Code::voucher_issued, "times") == 1000);
    CHECK(member.order(day, 1003) == 2006);
    CHECK(member.number(Code::voucher_issued, "times") == 1000);
    CHECK(member.number(Code::reached, "times") == 1003);
}

TEST_CASE("issue: an offer that is bought uses its limits too") {
    Deciding member(bag_for_a_review);
    member.program.offers[0].limit = {times(1)};
    member.event(day, "bought", "bag");
    member.event(day, "review");
    CHECK(member.why() == "offer_gone bag");
}

TEST_CASE("issue: an offer that the program has no more brings nothing") {
    Deciding member(bag_for_a_review);
    member.program.offers.clear();
    member.event(day, "review");
    CHECK(member.refusal.empty());
    CHECK(member.others().empty());
}
