#include "backend/service/programs/registry.h"

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
