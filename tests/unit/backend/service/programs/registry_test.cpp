#include "backend/service/programs/registry.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of a
                                 // world

TEST_CASE("programs: a version is what it was, byte for byte") {
    World world(earning());
    CHECK(world.service->install_program(program_text(earning())).ok());
    const auto changed = world.service->install_program(
        program_text(earning(R"({"id": "more", "name": {"nl": "Meer"}, "on": "review",
            "do": [{"give": {"unit": "points", "amount": 1}}]})")));
    REQUIRE(!changed.ok());
    CHECK(changed.refusal().code == service::ErrorCode::program_version_changed);
}

TEST_CASE("programs: every mistake of a file is told at once") {
    World world(earning());
    const auto refused = world.service->install_program(
        program_text(R"("units": [], "rules": [{"id": "a b", "on": "order", "do": []}])", 2));
    REQUIRE(!refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::program_invalid);
    CHECK(!refused.refusal().problems.empty());
}

TEST_CASE("programs: a consent to what no shopper could name is a mistake") {
    const auto installed = [](const char* purpose) {
        World world(earning());
        const std::string rule = R"({"id": "news", "name": {"nl": "Nieuws"}, "on": "order",
            "if": {"consent": ")" +
                                 std::string(purpose) +
                                 R"("}, "do": [{"give": {"unit": "points", "amount": 1}}]})";
        return world.service->install_program(program_text(earning(rule), 2));
    };
    CHECK(installed("news.by-mail").ok());
    const auto refused = installed("nieuws & meer");
    REQUIRE_FALSE(refused.ok());
    REQUIRE(refused.refusal().problems.size() == 1);
    CHECK(refused.refusal().problems[0].pointer == "/rules/1/if/consent");
    CHECK(refused.refusal().problems[0].code == "bad_form");
}

TEST_CASE("programs: a version of the past changes nothing that was decided under another") {
    World world(earning());
    world.join("anna");
    const wire::Event order = World::order("1", "anna", 2000, world.clock.now_ms());
    CHECK(world.posted(order) == "points +20");
    const std::string seven = R"("units": [)" + points_unit() + R"(], "rules": [{"id": "earn",
        "name": {"nl": "Punten"}, "on": "order", "do": [{"give": {"unit": "points", "amount": 7}}]}])";
    world.clock.advance_days(1);
    for (int start = 0; start < 2; ++start) {
        CAPTURE(start);
        REQUIRE(world.service->install_program(program_text(seven, 2)).ok());
        CHECK(world.differences() == "");
    }
    CHECK(world.posted(World::order("2", "anna", 2000, world.clock.now_ms())) == "points +7");
    CHECK(world.posted(World::refund("r", order, world.clock.now_ms(), 500)) == "points -5");
    CHECK(world.differences() == "");

    service::ProgramRegistry again;
    REQUIRE(again.load(*world.store).ok());
    CHECK(again.version("shop", 2)->applies_from_ms > order.occurred_at_ms);
}

TEST_CASE("E20: a perk that only an earlier version has keeps the name that it had there") {
    const auto perks = [](const char* list) { return earning() + R"(, "perks": [)" + list + "]"; };
    World world(perks(R"({"id": "lounge", "name": {"nl": "De lounge"}},
                         {"id": "cup", "name": {"nl": "Een kop"}})"));
    world.join("anna");
    world.clock.advance_days(1);
    REQUIRE(world.service
                ->install_program(
                    program_text(perks(R"({"id": "cup", "name": {"nl": "Een beker"}})"), 2))
                .ok());
    const auto shown = world.service->programs().public_program("shop", "nl");
    REQUIRE(shown.ok());
    CHECK(shown.value().program.version == 2);
    const auto& names = shown.value().program.perks;
    REQUIRE(names.size() == 2);
    CHECK(names[0].name[0].second == "Een beker");
    CHECK(names[1].id == "lounge");
    CHECK(names[1].name[0].second == "De lounge");
}

TEST_CASE("programs: a unit that members hold becomes no counter, nor the other way round") {
    const auto unit = [](const char* kind) {
        return R"("units": [{"id": "points", "kind": ")" + std::string(kind) +
               R"(", "name_one": {"nl": "punt"}, "name_other": {"nl": "punten"}}], "rules": [)" +
               earn_rule + "]";
    };
    for (const auto& change : {std::pair("points", "counter"), std::pair("counter", "points")}) {
        const auto* const before = change.first;
        const auto* const after = change.second;
        CAPTURE(after);
        World world(unit(before));
        const auto refused = world.service->install_program(program_text(unit(after), 2));
        REQUIRE(!refused.ok());
        CHECK(refused.refusal().code == service::ErrorCode::program_invalid);
        REQUIRE(refused.refusal().problems.size() == 1);
        CHECK(refused.refusal().problems[0].pointer == "/units/0/kind");
        CHECK(refused.refusal().problems[0].code == "unit_kind_changed");
    }
    World world(unit("points"));
    CHECK(world.service->install_program(program_text(unit("money"), 2)).ok());
}

TEST_CASE("A9: a stored version keeps the clock changes that it was made with") {
    World world(earning());
    {
        const auto transaction = world.store->write();
        const auto first = transaction->programs().all().at(0);
        auto second = first;
        second.version = 2;
        second.zone = {{0, 17}};
        second.document.replace(second.document.find(R"("version":1)"), 11, R"("version":2)");
        second.document.replace(second.document.find("Europe/Amsterdam"), 16, "Europe/Atlantis_");
        transaction->programs().insert(second);
        transaction->commit();
    }
    service::ProgramRegistry registry;
    REQUIRE(registry.load(*world.store).ok());
    const auto versions = registry.versions("shop");
    REQUIRE(versions != nullptr);
    REQUIRE(versions->version(2) != nullptr);
    CHECK(versions->version(2)->zone[0].offset_minutes == 17);
    CHECK(registry.at("shop", 0)->version == 2);
}
