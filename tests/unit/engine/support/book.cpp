#include "unit/engine/support/book.h"

#include "engine/explain/note.h"
#include "unit/engine/support/steps.h"

namespace spaarpas::test {

using namespace engine;  // NOLINT(google-build-using-namespace): the book is about the ledger

engine::Program program_of_points() {
    Program program;
    program.units.emplace_back().id = "points";
    return program;
}

engine::Holding Book::loaded(const std::string& source) const {
    Holding with = holding;
    for (const Lot& lot : stored) {
        if (lot.source == source && lot.remaining == 0 && lot.expired > 0) {
            with.lots.push_back(lot);
        }
    }
    return with;
}

void Book::book(engine::Draft& draft) {
    auto movement = draft.finish();
    CHECK(movement.ok());
    if (!movement) {
        return;
    }
    last = std::move(movement.value());
    CHECK(engine::test::undocumented(last.trace) == "");
    next_lot = number_lots(last, next_lot);
    for (const Lot& lot : last.lots) {
        base::erase_if(stored, [&lot](const Lot& other) { return other.id == lot.id; });
        stored.push_back(lot);
    }
    auto after = apply(program, holding, last);
    CHECK(after.ok());
    if (!after) {
        return;
    }
    const Book before = *this;
    holding = std::move(after.value());
    for (const Balances& balances : holding.balances) {
        const std::int64_t moved = total(balances.unit) - before.total(balances.unit);
        CHECK(sum_of(last.trace, balances.unit) == moved);
    }
}

void Book::give(std::int64_t amount, const std::string& source, std::int64_t at_ms) {
    Draft draft(holding);
    CHECK(accrue(draft, at(at_ms, source), amount).empty());
    book(draft);
}

void Book::take_back(std::int64_t amount, const std::string& source, std::int64_t at_ms) {
    Draft draft(loaded(source));
    CHECK(reverse(draft, at(at_ms, source), amount).empty());
    book(draft);
}

base::List<engine::Spent> Book::spend(std::int64_t amount, std::int64_t at_ms) {
    Draft draft(holding);
    auto spent = redeem(draft, at(at_ms, "voucher"), amount);
    CHECK(spent.ok());
    book(draft);
    return spent.ok() ? spent.value() : base::List<Spent>{};
}

void Book::give_back(const base::List<engine::Spent>& spent,
                     std::int64_t at_ms,
                     std::int64_t at_least_until_ms) {
    Draft draft(holding);
    CHECK(engine::give_back(draft, at(at_ms, "voucher"), spent, at_least_until_ms).empty());
    book(draft);
}

void Book::correct(std::int64_t amount, std::int64_t at_ms) {
    Draft draft(holding);
    CHECK(adjust(draft, at(at_ms, "desk"), amount).empty());
    book(draft);
}

void Book::pass(std::int64_t at_ms) {
    Draft draft(holding);
    release_due(draft, at_ms);
    expire_due(draft, at_ms);
    book(draft);
}

std::int64_t Book::posted(engine::Account account, const std::string& unit) const {
    std::int64_t amount = 0;
    for (const Posting& posting : last.postings) {
        amount += posting.account == account && posting.unit == unit ? posting.amount : 0;
    }
    return amount;
}

engine::Balances Book::balances(const std::string& unit) const {
    for (const Balances& balances : holding.balances) {
        if (balances.unit == unit) {
            return balances;
        }
    }
    return {};
}

std::int64_t Book::total(const std::string& unit) const {
    const Balances of_unit = balances(unit);
    return of_unit.pending + of_unit.available + of_unit.debt;
}

std::int64_t number_of(const engine::Trace& trace, engine::Code code, const char* name) {
    const TraceStep* const step = engine::test::find_step(trace, code);
    if (step != nullptr) {
        for (const auto& [key, value] : step->numbers) {
            if (key == name) {
                return value;
            }
        }
    }
    return -1;
}

std::string code_of(const base::Problems& problems) {
    return problems.empty() ? "" : problems.front().code;
}

}  // namespace spaarpas::test
