#include "backend/service/reports/service.h"
#include "json/message.h"
#include "unit/backend/service/support/world.h"
#include "wire/fields.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of
                                 // shops

namespace {

const char* const club =
    R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold",
    "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "ever", "at_least": 1000},
    "perks": ["free-shipping"]}]}])";

service::ReportService reports(World& world) {
    return service::ReportService(world.context());
}

service::ShopperCaller signed_in(const World& world, const std::string& member) {
    service::ShopperCaller caller = World::shopper(member);
    caller.auth_time_s = world.clock.now_ms() / 1000 - 60;
    return caller;
}

}  // namespace

TEST_CASE("reports: the shop is told what it must honour of a member now") {
    World world(earning("", club));
    world.join("anna");
    CHECK(reports(world).entitlements(World::merchant(), "anna").value().levels.empty());
    world.post(World::order("o1", "anna", 1000, world.clock.now_ms()));
    const auto now = reports(world).entitlements(World::merchant(), "anna");
    REQUIRE(now.ok());
    CHECK(now.value().member == "anna");
    REQUIRE(now.value().levels.size() == 1);
    CHECK(now.value().levels[0] == "gold");
    REQUIRE(now.value().perks.size() == 1);
    CHECK(now.value().perks[0].perk == "free-shipping");
    CHECK(reports(world).entitlements(World::merchant(), "bert").refusal().code ==
          service::ErrorCode::member_unknown);
}

TEST_CASE("reports: the desk sees a member's wallet and newest entries") {
    World world(earning());
    world.join("anna");
    world.post(World::order("o1", "anna", 1000, world.clock.now_ms()));
    const auto view = reports(world).member(World::merchant(), "anna");
    REQUIRE(view.ok());
    CHECK(view.value().wallet.balances[0].available == 10);
    CHECK(view.value().latest[0].order_id == "o1");
    CHECK(reports(world).member(World::merchant(), "bert").refusal().code ==
          service::ErrorCode::member_unknown);
}

TEST_CASE("reports: the program's entries are exported one a line, with the shop's member") {
    World world(earning());
    world.join("anna");
    world.post(World::order("o1", "anna", 1000, world.clock.now_ms()));
    const auto page = reports(world).entries(World::merchant(), "");
    REQUIRE(page.ok());
    CHECK(page.value().next_cursor.empty());
    const std::string& lines = page.value().lines;
    const std::size_t last = lines.rfind('\n', lines.size() - 2);
    const auto entry = spaarpas::json::read_message<wire::ChainedEntry>(
        lines.substr(last == std::string::npos ? 0 : last + 1),
        spaarpas::json::UnknownFields::refused);
    REQUIRE(entry.ok());
    CHECK(entry.value().member == "anna");
    CHECK(entry.value().entry.order_id == "o1");
    CHECK(reports(world).entries(World::merchant(), "x").refusal().code ==
          service::ErrorCode::cursor_invalid);
}

TEST_CASE(
    "reports: a member who has just signed in takes all of theirs away, in a chain that holds") {
    World world(earning());
    world.join("anna");
    world.post(World::order("o1", "anna", 1000, world.clock.now_ms()));
    world.post(World::order("o2", "anna", 1000, world.clock.now_ms()));
    const auto refused = reports(world).export_member(World::shopper("anna"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::reauthentication_required);
    CHECK(reports(world).export_member(signed_in(world, "bert")).refusal().code ==
          service::ErrorCode::not_a_member);
    const auto all = reports(world).export_member(signed_in(world, "anna"));
    REQUIRE(all.ok());
    CHECK(all.value().member.id == "anna");
    CHECK(all.value().wallet.balances[0].available == 20);
    const auto& entries = all.value().entries;
    REQUIRE(entries.size() >= 2);
    for (std::size_t index = 1; index < entries.size(); ++index) {
        CHECK(entries[index].previous_hash == entries[index - 1].hash);
    }
}
