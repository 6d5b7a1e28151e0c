#include <filesystem>

#include <doctest/doctest.h>

#include "backend/service/desk/desk.h"
#include "backend/service/time/house.h"
#include "backend/store/sqlite/connection.h"
#include "backend/store/sqlite/sqlite_store.h"
#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

using spaarpas::store::sqlite::Connection;
using spaarpas::store::sqlite::OpenMode;
using spaarpas::store::sqlite::Sql;

const std::string lists = R"("units": [)" + points_unit(R"(, "expires": {"after_days": 40})") +
                          R"(, {"id": "visits", "kind": "counter", "name_one": {"nl": "bezoek"},
        "name_other": {"nl": "bezoeken"}}],
    "rules": [)" + earn_rule +
                          R"(, {"id": "more", "name": {"nl": "Meer"}, "on": "order",
        "limit": [{"amount": 500, "per": "ever", "of": "all"}],
        "do": [{"give": {"unit": "visits", "amount": 1}},
               {"multiply": {"unit": "points", "bp": 20000, "for_days": 9}}]},
      {"id": "bag", "name": {"nl": "Tas"}, "on": "visit",
        "do": [{"issue": "bag"}, {"perk": {"id": "lounge"}}]}],
    "offers": [
      {"id": "five", "name": {"nl": "Vijf euro"}, "price": {"unit": "points", "amount": 50},
       "gives": {"discount": {"amount_minor": 500}}, "valid": {"days": 300}},
      {"id": "bag", "name": {"nl": "Tas"}, "gives": {"item": "bag"}, "valid": {"days": 300}}],
    "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [
      {"id": "silver", "name": {"nl": "Zilver"}, "keep": {"days": 365},
       "enter": {"unit": "spend", "over": "ever", "at_least": 10000}},
      {"id": "gold", "name": {"nl": "Goud"}}]}])";

/// Two members with a bit of everything, on three days.
void live(World& world) {
    world.join("anna");
    world.join("bert");
    for (const char* const member : {"anna", "bert"}) {
        world.post(World::order(member, member, 20000, world.clock.now_ms()));
        world.post(World::own("visit", std::string("v-") + member, member, world.clock.now_ms()));
    }
    const std::string code = bought(world, "anna", "five");
    world.clock.advance_days(1);
    REQUIRE(service::keep_house(world.context()).ok());
    CHECK(reserved(world, code, "anna-2", 20000) == "discount 500");
    world.post(World::order("anna-2", "anna", 20000, world.clock.now_ms()));
    CHECK(committed(world, code, "anna-2") == "used");
    world.post(World::refund("r",
                             World::order("anna", "anna", 20000, world.clock.now_ms()),
                             world.clock.now_ms(),
                             5000));
    wire::AdjustmentRequest gold;
    gold.level = "gold";
    gold.reason = "by hand";
    REQUIRE(service::DeskService(world.context())
                .adjust(World::merchant(), world.key(), "bert", gold)
                .ok());
    world.clock.advance_days(40);
    REQUIRE(service::keep_house(world.context()).ok());
    bought(world, "anna", "five");
}

/// A change of the file by hand, past all triggers.
void tamper(const std::string& path, Sql sql) {
    Connection connection(path, OpenMode::writer);
    connection.script(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER entries_are_not_changed;"
        "DROP TRIGGER entries_are_not_deleted; DROP TRIGGER postings_are_not_changed;"
        "DROP TRIGGER postings_are_not_deleted; DROP TRIGGER roots_are_not_changed;"
        "DROP TRIGGER roots_are_not_deleted; DROP TRIGGER versions_are_not_changed;"
        "DROP TRIGGER versions_are_not_deleted");
    connection.script(sql);
}

struct Row {
    const char* what;
    Sql sql;
    const char* code;
};

/// Each is a way to more, or to less, than the entries say; `code` is one that has to be told.
const Row rows[] = {
    {"points invented", "UPDATE balances SET available = available + 100", "balances"},
    {"a debt forgotten", "UPDATE balances SET debt = -5 WHERE unit = 'points'", "balances"},
    {"balances deleted", "DELETE FROM balances WHERE unit = 'points'", "balances"},
    {"a lot refilled", "UPDATE lots SET remaining = amount, expired = 0", "lots"},
    {"a lot that never expires", "UPDATE lots SET expires_at_ms = NULL", "lots"},
    {"a lot moved", "UPDATE lots SET member = 1", "lots"},
    {"a lot deleted", "DELETE FROM lots WHERE id = 1", "lots"},
    {"a lot of another source", "UPDATE lots SET source = 'x' WHERE id = 1", "lots"},
    {"a posting changed", "UPDATE postings SET amount = amount * 2", "postings"},
    {"an entry's words changed",
     "UPDATE entries SET document = replace(document, '\"amount\":200', '\"amount\":900')",
     "hash"},
    {"an entry moved to another day",
     "UPDATE entries SET recorded_at_ms = recorded_at_ms + 1 WHERE id = 3",
     "document"},
    {"an entry of another kind", "UPDATE entries SET kind = 'merge' WHERE id = 3", "document"},
    {"an entry cut off",
     "DELETE FROM postings WHERE entry = (SELECT max(id) FROM entries);"
     "DELETE FROM entries WHERE id = (SELECT max(id) FROM entries)",
     "head"},
    {"an entry out of the middle",
     "DELETE FROM postings WHERE entry = 3; DELETE FROM entries WHERE id = 3",
     "chain"},
    {"another head", "UPDATE members SET chain_head = 'x' WHERE key = 1", "head"},
    {"another ledger id", "UPDATE members SET ledger_id = 'x' WHERE key = 1", "chain"},
    {"members who changed places",
     "UPDATE members SET shop_id = 'x' WHERE shop_id = 'anna';"
     "UPDATE members SET shop_id = 'anna' WHERE shop_id = 'bert';"
     "UPDATE members SET shop_id = 'bert' WHERE shop_id = 'x'",
     "history"},
    {"a member deleted", "DELETE FROM members WHERE key = 1", "head"},
    {"a level invented",
     "UPDATE members SET facts = replace(facts, '\"level\":\"silver\"', '\"level\":\"gold\"')",
     "facts"},
    {"a level by hand taken away",
     "UPDATE members SET facts = json_remove(facts, '$.levels') WHERE shop_id = 'bert'",
     "facts"},
    {"a boost prolonged",
     "UPDATE members SET facts = json_set(facts, '$.granted', json('[]'), "
     "'$.boosts', json('[{\"rule\":\"more\",\"unit\":\"points\",\"bp\":90000,"
     "\"until_ms\":9000000000000}]'))",
     "facts"},
    {"figures raised",
     "UPDATE members SET facts = replace(facts, '\"ever\":20000', '\"ever\":90000')",
     "facts"},
    {"facts of a while ago",
     "UPDATE members SET facts = json_set(facts, '$.at_ms', 1) WHERE shop_id = 'anna'",
     "facts"},
    {"an order made larger",
     "UPDATE history SET event = replace(event, '20000', '90000')",
     "history"},
    {"a refund forgotten",
     "UPDATE history SET event = json_remove(event, '$.returns') WHERE order_id = 'anna'",
     "history"},
    {"an event deleted", "DELETE FROM history WHERE kind = 'visit' AND member = 1", "history"},
    {"an event moved",
     "UPDATE history SET member = 2 WHERE kind = 'visit' AND member = 1",
     "history"},
    {"an event called erased",
     "UPDATE history SET erased = 1 WHERE kind = 'visit' AND member = 1",
     "history"},
    {"what is booked raised",
     "UPDATE effects SET effect = json_set(effect, '$.amount', 1) WHERE kind = 'give'",
     "effects"},
    {"what is booked deleted", "DELETE FROM effects WHERE id = 1", "effects"},
    {"a perk for longer",
     "UPDATE effects SET effect = json_set(effect, '$.until_ms', 1) WHERE kind = 'perk'",
     "effects"},
    {"a voucher reset", "UPDATE vouchers SET state = 'issued' WHERE state = 'used'", "vouchers"},
    {"a voucher used up", "UPDATE vouchers SET state = 'used' WHERE offer = 'bag'", "vouchers"},
    {"a voucher of something else", "UPDATE vouchers SET offer = 'five'", "vouchers"},
    {"a voucher of other terms", "UPDATE vouchers SET program_version = 2", "vouchers"},
    {"a voucher that lives longer", "UPDATE vouchers SET expires_at_ms = NULL", "vouchers"},
    {"a voucher moved", "UPDATE vouchers SET member = 2", "vouchers"},
    {"a voucher that cost more",
     "UPDATE vouchers SET spent = replace(spent, '50', '90')",
     "vouchers"},
    {"a voucher that no order takes back",
     "UPDATE vouchers SET cause = 'x' WHERE offer = 'bag'",
     "vouchers"},
    {"a voucher deleted", "DELETE FROM vouchers WHERE id = 1", "vouchers"},
    {"a voucher invented",
     "INSERT INTO vouchers SELECT 99, program, 'NEW', member, offer, program_version, 'issued', "
     "issued_at_ms, expires_at_ms, cause, place, ordinal, entry, '', NULL, NULL, spent "
     "FROM vouchers WHERE id = 1",
     "vouchers"},
    {"a budget that was never used", "UPDATE limits_of_all SET used = 0", "limits"},
    {"a budget used up by nobody",
     "INSERT INTO limits_of_all VALUES ('shop', 'rule/more/0', 1, 9)",
     "limits"},
    {"a budget used in another time",
     "UPDATE limits_of_all SET period_start_ms = period_start_ms - 86400000",
     "limits"},
    {"units that never expire, since nobody looks",
     "UPDATE members SET due_at_ms = NULL WHERE shop_id = 'anna'",
     "due"},
    {"a past that seems to be older", "UPDATE members SET last_at_ms = last_at_ms - 1", "history"},
    {"totals of the program",
     "UPDATE totals SET amount = amount + 1 WHERE name = 'available'",
     "totals"},
    {"a root deleted", "DELETE FROM roots WHERE day = (SELECT min(day) FROM roots)", "root"},
    {"a root changed",
     "UPDATE roots SET root = 'x' WHERE day = (SELECT min(day) FROM roots)",
     "root"},
    {"a day with a root and nothing else",
     "INSERT INTO roots VALUES ('shop', 99999, 9, 'x')",
     "root"},
    {"other terms of an offer",
     "UPDATE program_versions SET document = replace(document, '\"amount_minor\":500', "
     "'\"amount_minor\":900')",
     "root"},
    {"other clock changes", "UPDATE program_versions SET zone = '[]'", "root"},
};

TEST_CASE("verify: what was booked is in order") {
    World world(lists);
    live(world);
    CHECK(world.balances("anna") == "points 350, visits 2");
    CHECK(found_by(world).empty());
    service::ProgramRegistry programs;
    REQUIRE(programs.load(*world.store).ok());
    const auto report = service::verify_ledger(*world.store->read(), programs);
    CHECK(report.members == 2);
    CHECK(report.roots == 2);
    CHECK(report.entries > 10);
}

TEST_CASE("verify: B4, what is changed in the file by hand is told") {
    World world(lists);
    live(world);
    const std::string original = world.folder.file("original.db");
    world.service.reset();
    world.store.reset();
    std::filesystem::rename(world.folder.file("test.db"), original);
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        std::filesystem::copy_file(original,
                                   world.folder.file("test.db"),
                                   std::filesystem::copy_options::overwrite_existing);
        tamper(world.folder.file("test.db"), row.sql);
        world.store = store::sqlite::open_store(world.folder.file("test.db"));
        const std::string found = " " + found_by(world) + " ";
        CAPTURE(found);
        CHECK(found.find(" " + std::string(row.code) + " ") != std::string::npos);
        world.store.reset();
    }
}

}  // namespace
}  // namespace spaarpas::test
