#include <random>
#include <string>

#include <doctest/doctest.h>

#include "backend/service/wallet/service.h"
#include "json/message.h"
#include "unit/backend/service/support/books.h"
#include "unit/backend/service/vouchers/offers.h"
#include "wire/fields.h"

namespace spaarpas::test {
namespace {

constexpr std::int64_t minute_ms = 60000;

/// `undone`, or the code of the refusal.
std::string undone(World& world, const std::string& member, const std::string& code) {
    const auto reply =
        service::VoucherService(world.context()).undo(World::shopper(member), world.key(), {code});
    return reply ? "undone" : wire::name_of(reply.refusal().code);
}

/// All that a wallet shows but what tells that something was bought and undone at all.
std::string seen(World& world, const std::string& member) {
    auto wallet = service::WalletService(world.context()).wallet(World::shopper(member));
    REQUIRE(wallet.ok());
    wallet.value().revision = 0;
    return json::write_message(wallet.value());
}

TEST_CASE("undo: the price is back, the code is worth nothing, and limits are as before") {
    World world(offers);
    save_up(world);
    save_up(world, "bert");
    for (const char* const offer : {"one", "once"}) {
        CAPTURE(offer);
        const std::string before = seen(world, "anna");
        const std::string code = bought(world, "anna", offer);
        CHECK(world.balances("anna") == "points 190");
        CHECK(undone(world, "anna", code) == "undone");
        CHECK(seen(world, "anna") == before);
        CHECK(reserved(world, code, "o", 2000) == "voucher_withdrawn");
        CHECK(undone(world, "anna", code) == "voucher_withdrawn");
    }
    CHECK(bought(world, "bert", "one").size() == 19);
    CHECK(bought(world, "anna", "once").size() == 19);
    CHECK(world.entries("anna") ==
          "joined, order, redemption, voucher_returned, redemption, voucher_returned, redemption");
    CHECK(found_by(world).empty());
}

TEST_CASE("undo: asked twice under one key it is done once") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    const service::VoucherService vouchers(world.context());
    CHECK(vouchers.undo(World::shopper("anna"), {"k"}, {code}).ok());
    const auto again = vouchers.undo(World::shopper("anna"), {"k"}, {code});
    CHECK(again.ok());
    CHECK(again.repeated());
    CHECK(world.balances("anna") == "points 200");
}

TEST_CASE("undo: what rules gave for buying goes with it") {
    World world(earning(
        R"({"id": "treat", "name": {"nl": "Dank"}, "on": {"bought": "five"},
            "do": [{"give": {"unit": "points", "amount": 3}}, {"issue": "bag"}]})",
        R"("offers": [{"id": "five", "name": {"nl": "Vijf euro"},
            "price": {"unit": "points", "amount": 50}, "gives": {"discount": {"amount_minor": 500}}},
            {"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "coffee"}}])"));
    save_up(world);
    const std::string before = seen(world, "anna");
    const std::string code = bought(world, "anna", "five");
    CHECK(world.balances("anna") == "points 153");
    CHECK(undone(world, "anna", newest_code(world, "anna")) == "undo_not_possible");
    CHECK(undone(world, "anna", code) == "undone");
    CHECK(world.balances("anna") == "points 200");
    CHECK(seen(world, "anna") == before);
    CHECK(found_by(world).empty());
}

TEST_CASE("undo: not of what is used, held by an order, another's, or bought too long ago") {
    World world(offers);
    save_up(world);
    save_up(world, "bert");
    const std::string code = bought(world, "anna", "five");
    CHECK(undone(world, "anna", "AAAA-AAAA-AAAA-AAAA") == "voucher_unknown");
    CHECK(undone(world, "bert", code) == "voucher_unknown");
    CHECK(undone(world, "carl", code) == "not_a_member");
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    CHECK(undone(world, "anna", code) == "voucher_reserved");
    CHECK(released(world, code, "o") == "issued");
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    CHECK(committed(world, code, "o") == "used");
    CHECK(undone(world, "anna", code) == "voucher_used");
    const std::string other = bought(world, "anna", "two");
    world.clock.set(world.clock.now_ms() + 15 * minute_ms - 1);
    CHECK(undone(world, "anna", other) == "undone");
    const std::string late = bought(world, "anna", "two");
    world.clock.set(world.clock.now_ms() + 15 * minute_ms);
    CHECK(undone(world, "anna", late) == "undo_not_possible");
    CHECK(world.vouchers("anna") == "five used, two withdrawn, two issued");
    CHECK(found_by(world).empty());
}

TEST_CASE("undo: an offer says for how long, and none where it says 0") {
    World world(earning("", R"("offers": [
        {"id": "long", "name": {"nl": "Lang"}, "price": {"unit": "points", "amount": 10},
         "gives": {"perk": "lounge"}, "undo_minutes": 60},
        {"id": "none", "name": {"nl": "Niet"}, "price": {"unit": "points", "amount": 10},
         "gives": {"perk": "lounge"}, "undo_minutes": 0}])"));
    save_up(world);
    const std::string none = bought(world, "anna", "none");
    const std::string code = bought(world, "anna", "long");
    const std::int64_t bought_at_ms = world.clock.now_ms();
    const auto wallet = service::WalletService(world.context()).wallet(World::shopper("anna"));
    REQUIRE(wallet.ok());
    CHECK(wallet.value().vouchers[0].undo_until_ms == bought_at_ms + 60 * minute_ms);
    CHECK_FALSE(wallet.value().vouchers[1].undo_until_ms);
    CHECK(undone(world, "anna", none) == "undo_not_possible");
    world.clock.set(bought_at_ms + 59 * minute_ms);
    CHECK(undone(world, "anna", code) == "undone");
}

TEST_CASE("undo: points keep the end that they had, also where it has come meanwhile") {
    World world(R"("units": [)" + points_unit(R"(, "expires": {"after_days": 30})") +
                R"(], "rules": [)" + earn_rule +
                R"(], "offers": [{"id": "five", "name": {"nl": "Vijf euro"},
                "price": {"unit": "points", "amount": 50}, "undo_minutes": 1440,
                "gives": {"discount": {"amount_minor": 500}}}])");
    save_up(world);
    const std::string before = seen(world, "anna");
    CHECK(undone(world, "anna", bought(world, "anna", "five")) == "undone");
    CHECK(seen(world, "anna") == before);
    world.clock.advance_days(30);
    const std::string code = bought(world, "anna", "five");
    world.clock.set(world.clock.now_ms() + 15 * 60 * minute_ms);
    CHECK(undone(world, "anna", code) == "undone");
    look_up(world, "anna");
    CHECK(world.balances("anna").empty());
    CHECK(found_by(world).empty());
}

/// Something that happens to anna: an order, a return of one, a purchase that stays.
void live(World& world, std::mt19937& random, int step) {
    world.clock.set(world.clock.now_ms() + 1 + random() % (3 * 86400000));
    const std::string id = std::to_string(step);
    const wire::Event order = World::order(
        id, "anna", 100 + static_cast<std::int64_t>(random() % 9000), world.clock.now_ms());
    if (random() % 3 == 0) {
        bought(world, "anna", random() % 2 == 0 ? "five" : "two");
        return;
    }
    world.post(order);
    if (random() % 3 == 0) {
        world.post(World::refund("r" + id, order, world.clock.now_ms() + 1));
    }
}

TEST_CASE("undo: whatever came before, buying and undoing changes nothing") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        World world(offers);
        save_up(world);
        for (int step = 0; step < 12; ++step) {
            live(world, random, step);
            look_up(world, "anna");
            const std::string before = seen(world, "anna");
            const std::string code = bought(world, "anna", random() % 2 == 0 ? "half" : "once");
            if (code.size() == 19) {
                CHECK(undone(world, "anna", code) == "undone");
            }
            CHECK(seen(world, "anna") == before);
        }
        CHECK(found_by(world).empty());
    }
}

}  // namespace
}  // namespace spaarpas::test
