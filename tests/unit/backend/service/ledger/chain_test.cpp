#include "backend/service/ledger/chain.h"

#include <doctest/doctest.h>

#include "backend/service/hash.h"
#include "backend/service/ledger/change.h"
#include "backend/service/ledger/roots.h"
#include "json/message.h"
#include "support/random_message.h"
#include "unit/backend/service/support/world.h"
#include "wire/fields.h"

namespace spaarpas::test {
namespace {

store::HistoryRecord event_of(const std::string& kind) {
    store::HistoryRecord record;
    record.row = 7;
    record.salt = "salt";
    record.event.id = "e-1";
    record.event.kind = kind;
    record.event.source = "e-1";
    return record;
}

TEST_CASE("chain: an entry is read back from its document, and neither hash nor name is in it") {
    auto entry = test::random_message<wire::ChainedEntry>(3);
    entry.member = "anna";
    const std::string document = service::canonical_entry(entry);
    CHECK(document.find("anna") == std::string::npos);
    CHECK(document.find(entry.hash) == std::string::npos);
    const auto read = service::read_entry(document, entry.hash);
    REQUIRE(read.ok());
    CHECK(service::canonical_entry(read.value()) == document);
    CHECK(read.value().hash == entry.hash);
}

TEST_CASE("chain: the store's name of a kind is the one that documents have") {
    for (int kind = 0; kind <= static_cast<int>(wire::EntryKind::merge); ++kind) {
        wire::EntryView view;
        view.kind = static_cast<wire::EntryKind>(kind);
        const std::string name = service::name_of(view.kind);
        CHECK(json::write_message(view).find("\"kind\":\"" + name + "\"") != std::string::npos);
    }
}

TEST_CASE("seal: it changes with the event and its salt, and with whose joining it is") {
    const store::HistoryRecord joined = event_of("joined");
    CHECK(service::event_hash(joined, "anna") != service::event_hash(joined, "bert"));
    const store::HistoryRecord visit = event_of("visit");
    CHECK(service::event_hash(visit, "anna") == service::event_hash(visit, "bert"));
    store::HistoryRecord other = visit;
    other.event.at_ms = 1;
    CHECK(service::event_hash(other, "anna") != service::event_hash(visit, "anna"));
    other = visit;
    other.salt = "pepper";
    CHECK(service::event_hash(other, "anna") != service::event_hash(visit, "anna"));
}

TEST_CASE("seal: an event that is sealed twice in a change is held as it was last") {
    service::Change change;
    store::HistoryRecord record = event_of("visit");
    service::seal(change, record, "anna");
    record.event.cancelled = true;
    service::seal(change, record, "anna");
    REQUIRE(change.seals.size() == 1);
    CHECK(change.seals[0].event == 7);
    CHECK(change.seals[0].hash == service::event_hash(record, "anna"));
}

TEST_CASE("root: it stands on the day before, the heads and the terms") {
    service::DayHeads day{20500, {{"a", "1"}, {"b", "2"}}, {{1, "terms"}}};
    const std::string root = service::daily_root("before", day);
    CHECK(root == spaarpas::service::sha256_hex("before\n20500\nversion 1 terms\na 1\nb 2\n"));
    CHECK(service::utc_day(-1) == -1);
    CHECK(service::utc_day(86400000) == 1);
}

TEST_CASE("change: amounts are the member's, over all of their accounts") {
    engine::Movement movement;
    movement.postings = {{"points", engine::Account::issued, -30},
                         {"points", engine::Account::debt, 10},
                         {"points", engine::Account::pending, 20},
                         {"stars", engine::Account::pending, -5},
                         {"stars", engine::Account::available, 5}};
    const auto amounts = service::amounts_of(movement);
    REQUIRE(amounts.size() == 1);
    CHECK(amounts[0].unit == "points");
    CHECK(amounts[0].amount == 30);
}

TEST_CASE("change: levels and uses are told as what became of them") {
    const base::List<engine::HeldLevel> before = {{"club", "gold", 1, 9, false},
                                                  {"shoe", "fast", 1, {}, false}};
    const base::List<engine::HeldLevel> after = {{"shoe", "fast", 1, 20, false},
                                                 {"new", "one", 5, {}, false}};
    const auto levels = service::level_changes(before, after, 7);
    REQUIRE(levels.size() == 3);
    CHECK(levels[0].before == "gold");
    CHECK(levels[0].after.empty());
    CHECK(levels[0].at_ms == 7);
    CHECK(levels[1].until_ms == 20);
    CHECK(levels[2].after == "one");
    CHECK(service::level_changes(after, after, 7).empty());
    const auto uses = service::use_changes({{"a", 3}, {"b", 2}}, {{"a", 3}, {"c", 1}});
    REQUIRE(uses.size() == 2);
    CHECK(uses[0].key == "c");
    CHECK(uses[1].amount == -2);
}

}  // namespace
}  // namespace spaarpas::test
