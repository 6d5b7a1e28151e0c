#include <doctest/doctest.h>

#include "unit/engine/support/book.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)

namespace {

Effect gives(const std::string& source, std::int64_t amount, std::int64_t at_ms = 0) {
    Effect effect;
    effect.cause = source + "/rule";
    effect.source = source;
    effect.subject = "points";
    effect.amount = amount;
    effect.at_ms = at_ms;
    return effect;
}

void book_changes(Book& book,
                  const std::string& undone,
                  const spaarpas::base::List<Effect>& changes) {
    const Versions versions{&book.program};
    Draft draft(book.loaded(undone));
    CHECK(book_gives(draft, versions, changes).empty());
    book.book(draft);
}

}  // namespace

TEST_CASE("ledger: what several rules give for one order is one lot") {
    Book book;
    Effect voucher = gives("order-1", 1);
    voucher.kind = EffectKind::issue;
    book_changes(book, "", {gives("order-1", 100), gives("order-1", 25), voucher});
    CHECK(book.balances().available == 125);
    CHECK(book.holding.lots.size() == 1);
    CHECK(book.holding.lots.front().amount == 125);
}

TEST_CASE("ledger: units live from the instant of what gave them") {
    Book book;
    book.points().expires.emplace().after_days = 10;
    book_changes(book, "", {gives("order-1", 10, 5 * day_ms), gives("order-2", 10, 7 * day_ms)});
    CHECK(book.holding.lots.front().expires_at_ms == 16 * day_ms);
    CHECK(book.holding.lots.back().expires_at_ms == 18 * day_ms);
}

TEST_CASE("ledger: a bonus that moves to another order is neither owed nor forgiven in between") {
    for (const Shortfall shortfall : {Shortfall::hold_back, Shortfall::forgive}) {
        for (const std::int64_t bonus : {1, 25}) {
            Book book;
            book.points().shortfall = shortfall;
            book_changes(book, "", {gives("order-2", bonus)});
            book.spend(bonus);
            book_changes(book, "order-2", {gives("order-2", -bonus), gives("order-1", bonus)});
            CHECK(book.balances().available == 0);
            CHECK(book.balances().debt == 0);
            CHECK(book.last.postings.empty());
        }
    }
}

TEST_CASE("ledger: an amendment that gives as much as it takes is nothing to record") {
    Book book;
    book_changes(book, "", {gives("order-1", 25)});
    book_changes(book, "order-1", {gives("order-1", -25), gives("order-1", 25)});
    CHECK(is_nothing(book.last));
}

TEST_CASE("ledger: a difference beyond the bounds is refused") {
    Book book;
    const Versions versions{&book.program};
    Draft draft(book.holding);
    const auto problems =
        book_gives(draft, versions, {gives("order-1", 9007199254740991), gives("order-1", 1)});
    CHECK(code_of(problems) == "amount_overflow");
}
