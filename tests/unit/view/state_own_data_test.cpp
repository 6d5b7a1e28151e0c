// What is kept of the member: taken home, checked, erased.
#include <string>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string shown(World& world) {
    return reading(world.state(), RootKind::wallet);
}

/// The regular member, looking at what is kept of them.
World at_their_data() {
    World world;
    world.sign_in();
    world.act(DomAction{1, "section", "data", ""});
    return world;
}

}  // namespace

TEST_CASE("own data: the overview leads there, and no tab says that it is the one") {
    World world;
    world.sign_in();
    CHECK(has(shown(world), "[Je gegevens]"));
    world.act(DomAction{1, "section", "data", ""});
    CHECK(has(shown(world), "### Je gegevens"));
    CHECK(has(shown(world), "[Downloaden]"));
    const Effects opened = world.act(Open{"data"});
    CHECK(detail_of(opened, "opened") == R"({"section":"data"})");
}

TEST_CASE("own data: what is taken home goes to the page as it came, and is read once") {
    World world = at_their_data();
    world.act(DomAction{1, "download", "", ""});
    world.act(DomAction{1, "download", "", ""});
    CHECK(world.count("/v1/wallet/export") == 1);
    const Request& request = world.newest("/v1/wallet/export");
    CHECK(request.method == Method::get);
    CHECK(request.body.empty());
    CHECK(request.idempotency_key.empty());
    CHECK_FALSE(request.token.empty());
    CHECK(has(shown(world), "Een ogenblik"));
    const Effects done = world.answer("/v1/wallet/export", R"({"member":null})");
    REQUIRE(done.own_data.has_value());
    CHECK(done.own_data->text == R"({"member":null})");
    CHECK_FALSE(done.own_data->to_check);
    CHECK(has(shown(world), "Het bestand met je gegevens is gedownload."));
}

TEST_CASE("own data: what the check found is said, and the next one begins anew") {
    World world = at_their_data();
    world.act(DomAction{1, "check", "", ""});
    const Effects done = world.answer("/v1/wallet/export", "{}");
    REQUIRE(done.own_data.has_value());
    CHECK(done.own_data->to_check);
    world.act(Checked{{14, true}});
    CHECK(has(shown(world), "Het klopt: 14 boekingen nagerekend, alles is verantwoord."));
    world.act(Checked{{1, true}});
    CHECK(has(shown(world), "Het klopt: 1 boeking nagerekend"));
    world.act(Checked{{3, false}});
    CHECK(has(shown(world), "Boeking 3 klopt niet."));
    world.act(Checked{{0, false}});
    CHECK(has(shown(world), "Hier kan je browser het niet narekenen."));
    world.act(DomAction{1, "check", "", ""});
    CHECK_FALSE(has(shown(world), "narekenen."));
}

TEST_CASE("own data: nothing is erased without being asked about") {
    World world = at_their_data();
    const std::size_t before = world.count("/v1/wallet");
    world.act(DomAction{1, "erase", "", ""});
    const Effects asked = world.act(DomAction{1, "erase-ask", "", ""});
    REQUIRE(asked.focus.has_value());
    CHECK(asked.focus->mark == "confirm");
    CHECK(has(shown(world), "Alles wissen? Terugdraaien kan niet."));
    const Effects not_done = world.act(DomAction{1, "erase-cancel", "", ""});
    REQUIRE(not_done.focus.has_value());
    CHECK(not_done.focus->mark == "erase");
    world.act(DomAction{1, "erase-ask", "", ""});
    world.act(DomAction{1, "section", "overview", ""});
    world.act(DomAction{1, "erase", "", ""});
    CHECK(world.count("/v1/wallet") == before);
}

TEST_CASE("own data: who is erased is forgotten here too, and it is asked anew who is there") {
    World world = at_their_data();
    world.act(DomAction{1, "erase-ask", "", ""});
    world.act(DomAction{1, "erase", "", ""});
    CHECK(world.newest("/v1/wallet").method == Method::erase);
    const Effects done = world.answer("/v1/wallet", "", 204);
    CHECK(done.ask_token);
    CHECK(world.state().wallet.value == nullptr);
    CHECK(world.state().writes.empty());
    CHECK(world.state().ui.section == Section::overview);
    REQUIRE(done.focus.has_value());
    CHECK(done.focus->mark == "content");
    CHECK(has(shown(world), "Je gegevens zijn gewist."));
}

TEST_CASE("own data: who signed in long ago is asked to do so again") {
    World world = at_their_data();
    world.act(DomAction{1, "erase-ask", "", ""});
    world.act(DomAction{1, "erase", "", ""});
    world.refuse("/v1/wallet", 403, "reauthentication_required");
    CHECK(has(shown(world), "Log hiervoor opnieuw in bij de winkel; daarna heb je vijf minuten."));
    CHECK(has(shown(world), "[Ja, wis alles]"));
}

}  // namespace spaarpas::view::testing
