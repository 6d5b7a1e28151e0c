#include <doctest/doctest.h>

#include "backend/service/ledger/chain.h"
#include "backend/service/ledger/change.h"
#include "backend/service/paths/write_path.h"
#include "base/try.h"
#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

using service::Change;

/// Books something of a member; gives the entry that it became, or nothing where it became none.
std::optional<wire::ChainedEntry> booked(World& world, const Change& change) {
    std::optional<wire::ChainedEntry> entry;
    const auto done = service::write_unkeyed(
        world.context(), [&](service::Session& session) -> service::Result<service::Done> {
            auto account = service::Account::find(session, "shop", "anna");
            SPAARPAS_TRY(const std::optional<std::int64_t> id, service::book(*account, change));
            if (id) {
                const auto record = session.tables().entries().by_id(*id);
                entry = service::read_entry(record->document, record->hash).value();
            }
            account->save();
            return service::Done{};
        });
    CHECK(done.ok());
    return entry;
}

engine::TraceStep step(engine::Code code, std::int64_t delta) {
    engine::TraceStep step;
    step.code = code;
    step.unit = "points";
    step.delta = delta;
    return step;
}

/// A change that gives points, of which the rules say so many.
Change giving(std::int64_t amount, std::int64_t by_rules) {
    Change change;
    change.occurred_at_ms = 1772445600000;
    change.program_version = 1;
    change.trace.push_back(step(engine::Code::given_amount, by_rules));
    change.movement.postings = {{"points", engine::Account::issued, -amount},
                                {"points", engine::Account::available, amount}};
    engine::Lot lot;
    lot.unit = "points";
    lot.source = "test";
    lot.amount = amount;
    lot.remaining = amount;
    change.movement.lots.push_back(lot);
    change.movement.trace.push_back(step(engine::Code::booked_available, amount));
    return change;
}

std::int64_t explained(const wire::ChainedEntry& entry) {
    std::int64_t sum = 0;
    for (const engine::TraceStep& step : entry.entry.trace) {
        sum += step.delta;
    }
    return sum;
}

TEST_CASE("book: nothing becomes no entry") {
    World world(earning());
    world.join("anna");
    CHECK_FALSE(booked(world, Change{}).has_value());
}

TEST_CASE("book: the steps of an entry add up to its amounts, whoever explains them") {
    World world(earning());
    world.join("anna");
    for (const std::int64_t by_rules : {30, 50}) {
        const auto entry = booked(world, giving(30, by_rules));
        REQUIRE(entry.has_value());
        CHECK(entry->entry.amounts[0].amount == 30);
        CHECK(explained(*entry) == 30);
        CHECK(entry->entry.trace.size() == 2);
    }
    CHECK(world.balances("anna") == "points 60");
}

TEST_CASE("book: B1, what could not be read again is not written") {
    World world(earning());
    world.join("anna");
    Change change = giving(30, 30);
    change.subject = std::string(201, 'x');
    const auto done = service::write_unkeyed(
        world.context(), [&](service::Session& session) -> service::Result<service::Done> {
            auto account = service::Account::find(session, "shop", "anna");
            SPAARPAS_ENSURE(service::book(*account, change));
            return service::Done{};
        });
    REQUIRE_FALSE(done.ok());
    CHECK(done.refusal().code == service::ErrorCode::internal_error);
    CHECK(world.balances("anna").empty());
}

TEST_CASE("book: B1, one movement over very many lots is an entry like any other") {
    World world(R"("units": [)" + points_unit(R"(, "expires": {"after_days": 1})") +
                R"(], "rules": [])");
    world.join("anna");
    Change change = giving(1, 1);
    change.movement.postings = {{"points", engine::Account::issued, -1500},
                                {"points", engine::Account::available, 1500}};
    const engine::Lot lot = change.movement.lots[0];
    change.movement.lots = {};
    change.trace = {};
    change.movement.trace = {step(engine::Code::booked_available, 1500)};
    for (int count = 0; count < 1500; ++count) {
        change.movement.lots.push_back(lot);
        change.movement.lots[change.movement.lots.size() - 1].expires_at_ms = 1772445600001;
    }
    REQUIRE(booked(world, change).has_value());
    world.clock.advance_days(2);
    look_up(world, "anna");
    CHECK(world.balances("anna").empty());
    CHECK(found_by(world).empty());
}

}  // namespace
}  // namespace spaarpas::test
