#include <doctest/doctest.h>

#include "engine/ledger/life.h"
#include "json/message.h"
#include "unit/engine/support/book.h"
#include "unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)
using spaarpas::engine::test::find_step;
namespace json = spaarpas::json;

namespace {

Movement a_redemption(const Book& book, std::int64_t amount) {
    Draft draft(book.holding);
    CHECK(redeem(draft, book.at(0, "voucher"), amount).ok());
    return draft.finish().value();
}

std::string refusal(const Book& book, const Movement& movement) {
    return code_of(apply(book.program, book.holding, movement).problems());
}

}  // namespace

TEST_CASE("ledger: an entry that was altered does not apply") {
    Book book;
    book.give(10, "order-1");
    CHECK(refusal(book, a_redemption(book, 5)).empty());
    Movement altered = a_redemption(book, 5);
    altered.postings[0].amount -= 1;
    CHECK(refusal(book, altered) == "movement_unbalanced");
    altered = a_redemption(book, 5);
    altered.lots[0].remaining += 1;
    CHECK(refusal(book, altered) == "movement_unbalanced");
    altered = a_redemption(book, 5);
    altered.lots[0].source = "order-2";
    CHECK(refusal(book, altered) == "movement_unbalanced");
    altered = a_redemption(book, 5);
    altered.lots[0].expired = 6;
    CHECK(refusal(book, altered) == "movement_unbalanced");
    altered = a_redemption(book, 5);
    altered.lots.clear();
    CHECK(refusal(book, altered) == "movement_unbalanced");
    altered = a_redemption(book, 5);
    altered.postings[1].unit = "stamps";
    CHECK(refusal(book, altered) == "movement_unbalanced");
}

TEST_CASE("ledger: a lot stays what it was made as, and within what it was made of") {
    struct Case {
        const char* name;
        bool applies;
        void (*change)(Lot& lot);
    };
    const Case cases[] = {
        {"as it is", true, [](Lot& /*lot*/) {}},
        {"what was spent of it expired", true, [](Lot& lot) { lot.expired = 5; }},
        {"more expired than was spent", false, [](Lot& lot) { lot.expired = 6; }},
        {"less than nothing expired", false, [](Lot& lot) { lot.expired = -1; }},
        {"another unit", false, [](Lot& lot) { lot.unit = "stamps"; }},
        {"another amount", false, [](Lot& lot) { lot.amount = 11; }},
        {"another source", false, [](Lot& lot) { lot.source = "order-2"; }},
        {"no number", false, [](Lot& lot) { lot.id = 0; }},
        {"another's number", false, [](Lot& lot) { lot.id = 7; }},
    };
    Book book;
    book.give(10, "order-1");
    for (const Case& one : cases) {
        CAPTURE(one.name);
        Movement movement = a_redemption(book, 5);
        one.change(movement.lots[0]);
        CHECK(refusal(book, movement).empty() == one.applies);
    }
}

TEST_CASE("ledger: a lot of nothing, or of a unit of which there is nothing, does not apply") {
    Book book;
    book.give(10, "order-1");
    Movement movement;
    Lot& lot = movement.lots.emplace_back();
    lot.id = 7;
    lot.unit = "points";
    CHECK(refusal(book, movement) == "movement_unbalanced");
    lot.unit = "stamps";
    lot.amount = 5;
    lot.remaining = 5;
    CHECK(refusal(book, movement) == "movement_unbalanced");
}

TEST_CASE("ledger: what a counter moves has to add up, though it has no lots") {
    Book book;
    book.points().kind = UnitKind::counter;
    Draft draft(book.holding);
    CHECK(accrue(draft, book.at(0, "stay-1"), 3).empty());
    Movement movement = draft.finish().value();
    CHECK(refusal(book, movement).empty());
    movement.postings[0].amount -= 1;
    CHECK(refusal(book, movement) == "movement_unbalanced");
}

TEST_CASE("ledger: what is set aside is held, and not available any more") {
    Book book;
    book.give(10, "order-1");
    Movement movement = a_redemption(book, 4);
    for (Posting& posting : movement.postings) {
        posting.account = posting.account == Account::redeemed ? Account::held : posting.account;
    }
    const auto after = apply(book.program, book.holding, movement);
    REQUIRE(after.ok());
    CHECK(after.value().balances.front().held == 4);
    CHECK(after.value().balances.front().available == 6);
}

TEST_CASE("ledger: a lot that comes from elsewhere is a new one here") {
    Book book;
    Lot lot;
    lot.id = 7;
    lot.unit = "points";
    lot.source = "order-1";
    lot.amount = 10;
    Draft draft(book.holding);
    draft.add_lot(lot);
    const auto movement = draft.finish();
    REQUIRE(movement.ok());
    REQUIRE(movement.value().lots.size() == 1);
    CHECK(movement.value().lots.front().id == 0);
}

TEST_CASE("ledger: nobody is owed units") {
    Book book;
    book.give(10, "order-1");
    Movement movement;
    movement.postings.push_back({"points", Account::issued, -1});
    movement.postings.push_back({"points", Account::debt, 1});
    CHECK(refusal(book, movement) == "movement_unbalanced");
}

TEST_CASE("ledger: no lot is below nothing, though the sum of all is right") {
    Book book;
    book.give(10, "order-1");
    book.give(10, "order-2");
    Movement movement = a_redemption(book, 15);
    REQUIRE(movement.lots.size() == 2);
    CHECK(refusal(book, movement).empty());
    movement.lots[0].remaining -= 1;
    movement.lots[1].remaining += 1;
    CHECK(refusal(book, movement) == "movement_unbalanced");
}

TEST_CASE("ledger: what was given without a lot does not apply") {
    Book book;
    Draft draft(book.holding);
    CHECK(accrue(draft, book.at(0, "order-1"), 10).empty());
    Movement movement = draft.finish().value();
    CHECK(refusal(book, movement) == "movement_unbalanced");
    number_lots(movement, 1);
    CHECK(refusal(book, movement).empty());
    movement.lots.clear();
    CHECK(refusal(book, movement) == "movement_unbalanced");
}

TEST_CASE("ledger: a counter that has lots does not apply") {
    Book book;
    book.give(10, "order-1");
    book.points().kind = UnitKind::counter;
    CHECK(refusal(book, Movement{}) == "movement_unbalanced");
}

TEST_CASE("ledger: a counter that the program no longer has can still be taken back") {
    Book book;
    book.points().kind = UnitKind::counter;
    book.give(3, "stay-1");
    const Program former = book.program;
    Draft draft(book.holding);
    CHECK(reverse(draft, {former, "points", "stay-1", 0}, 3).empty());
    book.program.units.clear();
    book.book(draft);
    CHECK(book.balances().available == 0);
}

TEST_CASE("ledger: a lot that is spent leaves the holding") {
    Book book;
    book.points().expires.emplace().after_days = 1;
    for (std::int64_t order = 1; order <= 50; ++order) {
        book.give(5, "order-" + std::to_string(order), order * 3 * day_ms);
        book.pass((order * 3 + 2) * day_ms);
    }
    CHECK(book.holding.lots.empty());
    CHECK(book.loaded("order-7").lots.size() == 1);
}

TEST_CASE("ledger: what is stored says accounts and codes by name") {
    Book book;
    book.give(10, "order-1", 5);
    const std::string text = json::write_message(book.last);
    CHECK(text.find(R"({"unit":"points","account":"issued","amount":-10})") != std::string::npos);
    CHECK(text.find(R"("code":"booked_available")") != std::string::npos);
    const auto again = json::read_message<Movement>(text, json::UnknownFields::refused);
    CHECK(again.ok());
    CHECK((again.ok() && json::write_message(again.value()) == text));
}

TEST_CASE("ledger: of two lots of one movement the first is taken first") {
    Book book;
    Draft draft(book.holding);
    CHECK(accrue(draft, book.at(0, "order-1"), 10).empty());
    CHECK(accrue(draft, book.at(0, "order-2"), 10).empty());
    CHECK(reverse(draft, book.at(0, "order-3"), 5).empty());
    book.book(draft);
    REQUIRE(book.holding.lots.size() == 2);
    CHECK(book.holding.lots[0].source == "order-1");
    CHECK(book.holding.lots[0].remaining == 5);
}

TEST_CASE("ledger: what is taken back within a movement is not released by it either") {
    Book book;
    book.points().settles = Settles{14, ""};
    book.give(10, "order-1");
    Draft by_time(book.holding);
    CHECK(reverse(by_time, book.at(0, "order-1"), 10).empty());
    release_due(by_time, 20 * day_ms);
    CHECK(find_step(by_time.trace(), Code::released) == nullptr);
    book.points().settles = Settles{0, "flown"};
    book.give(10, "flight-1");
    Draft by_event(book.holding);
    CHECK(reverse(by_event, book.at(0, "flight-1"), 10).empty());
    release_source(by_event, "flown", book.at(0, "flight-1"));
    CHECK(find_step(by_event.trace(), Code::released) == nullptr);
}

TEST_CASE("ledger: what is spent within a movement does not expire by it either") {
    Book book;
    book.points().expires.emplace().after_days = 10;
    book.give(10, "order-1");
    Draft draft(book.holding);
    CHECK(redeem(draft, book.at(0, "voucher"), 10).ok());
    CHECK_FALSE(is_expiring(draft, book.points(), 20 * day_ms));
    expire_due(draft, 20 * day_ms);
    CHECK(find_step(draft.trace(), Code::expired) == nullptr);
}

TEST_CASE("ledger: a movement that makes and takes a lot records neither") {
    Book book;
    Draft draft(book.holding);
    CHECK(accrue(draft, book.at(0, "order-1"), 10).empty());
    CHECK(reverse(draft, book.at(0, "order-1"), 10).empty());
    book.book(draft);
    CHECK(is_nothing(book.last));
}
