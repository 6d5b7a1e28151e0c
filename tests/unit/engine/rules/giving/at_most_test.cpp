// What a wallet says that does not know a limit of all members, and what such a limit leaves.
#include <doctest/doctest.h>

#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* day = "2026-03-04T12:00";

}  // namespace

TEST_CASE("limit: what is given of a limited unit is at most so much, and of another it is not") {
    Deciding member(R"([
        {"id": "base", "on": "order", "do": [{"give": {"unit": "points", "amount": 10}}]},
        {"id": "stamp", "on": "visit", "do": [{"give": {"unit": "stamps", "amount": 1}}]},
        {"id": "boost", "on": "review",
         "do": [{"multiply": {"unit": "points", "bp": 20000, "for_days": 2}}]}])");
    member.program.units[0].limited = true;
    CHECK(member.order(day, 100) == 10);
    CHECK(member.last.at_most);
    member.event(day, "visit");
    CHECK_FALSE(member.last.at_most);
    member.event(day, "review");
    CHECK_FALSE(member.last.at_most);
}

TEST_CASE("limit: a voucher of a limited offer is at most there, and one of another offer is") {
    Deciding member(R"([
        {"id": "review", "on": "review", "do": [{"issue": "bag"}]},
        {"id": "visit", "on": "visit", "do": [{"issue": "mug"}]}])");
    member.program.offers[0].limited = true;
    member.event(day, "review");
    CHECK(member.last.at_most);
    member.event(day, "visit");
    CHECK_FALSE(member.last.at_most);
}

TEST_CASE("limit: what is bought takes one of the stock from which a rule issues more") {
    Deciding member(R"([{"id": "again", "on": {"bought": "bag"}, "do": [{"issue": "bag"}]}])");
    member.program.offers[0].limit.emplace_back();
    member.program.offers[0].limit[0].times = 9;
    member.program.offers[0].limit[0].of = LimitOf::all;
    Event purchase;
    purchase.id = "b1";
    purchase.kind = "bought";
    purchase.subject = "bag";
    purchase.room.push_back({"offer/bag/0", 2});
    member.happens(purchase);
    CHECK(member.others() == "issue bag 1");
    Event visit = purchase;
    visit.kind = "visit";
    visit.room[0].left = 1;
    Deciding other(R"([{"id": "visit", "on": "visit", "do": [{"issue": "bag"}]}])");
    other.program.offers[0].limit = member.program.offers[0].limit;
    other.happens(visit);
    CHECK(other.others() == "issue bag 1");
}

TEST_CASE("limit: a stock of all members that is gone is said in one step, whatever its time") {
    for (const Span span : {Span::ever, Span::period}) {
        Deciding member(R"([{"id": "early", "on": "visit",
            "limit": [{"times": 100, "per": "ever", "of": "all"}],
            "do": [{"give": {"unit": "points", "amount": 10}}]}])");
        member.program.rules[0].limit[0].per.span = span;
        Event visit;
        visit.id = "v1";
        visit.kind = "visit";
        visit.room.push_back({"rule/early/0", 0});
        CHECK(member.happens(visit) == 0);
        CHECK(member.why() == "limit_of_all_reached early");
        CHECK(member.number(Code::limit_of_all_reached, "wanted") == 1);
    }
}
