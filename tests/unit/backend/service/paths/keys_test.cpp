#include <doctest/doctest.h>

#include "backend/service/paths/boundary.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/profile/service.h"
#include "backend/service/time/house.h"
#include "backend/service/vouchers/service.h"
#include "backend/store/error.h"
#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of a
                                 // world

TEST_CASE("paths: whose a key is is kept as a hash that needs the server's secret") {
    World world(earning());
    const auto scope = service::shopper_scope(world.context(), World::shopper("anna"), {"1"});
    CHECK(scope.caller.find("anna") == std::string::npos);
    CHECK(scope.caller.size() == 64);
    service::ShopperCaller elsewhere = World::shopper("anna");
    elsewhere.program = "other";
    CHECK(service::shopper_scope(world.context(), elsewhere, {"1"}).caller != scope.caller);
    world.context().hash_key = "another secret";
    const auto other = service::shopper_scope(world.context(), World::shopper("anna"), {"1"});
    CHECK(other.caller != scope.caller);
}

TEST_CASE("paths: what the storage throws is a refusal that may pass") {
    const auto refused = service::within_boundary([]() -> service::Result<service::Done> {
        throw spaarpas::store::StorageError(spaarpas::store::Fault::busy, "locked");
    });
    REQUIRE(!refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::storage_unavailable);
    CHECK(!service::is_kept(refused.refusal()));
}

TEST_CASE("paths: what a library throws is a mistake of ours") {
    const auto refused = service::within_boundary(
        []() -> service::Result<service::Done> { throw std::runtime_error("no bytes"); });
    REQUIRE(!refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::internal_error);
}

TEST_CASE("paths: a key keeps what a rule answered, and not what may come") {
    using service::ErrorCode;
    CHECK(service::is_kept(service::refusal(ErrorCode::refund_exceeds_order)));
    CHECK(service::is_kept(service::refusal(ErrorCode::event_time_invalid)));
    CHECK(!service::is_kept(service::refusal(ErrorCode::order_unknown)));
    CHECK(!service::is_kept(service::refusal(ErrorCode::not_a_member)));
    const auto written = service::write_refusal(
        {ErrorCode::cart_invalid, "why", {{"cart_invalid", "/lines/0", "-1", "0", "mend"}}});
    const service::Refusal read = service::read_refusal(written);
    CHECK(read.code == ErrorCode::cart_invalid);
    CHECK(read.detail == "why");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].pointer == "/lines/0");
}

TEST_CASE("keys: B2, what is kept under a key repeats the answer and holds no wallet") {
    World world(earning(
        R"({"id": "taste", "name": {"nl": "Smaak"}, "on": {"answered": "roast"},
            "do": [{"give": {"unit": "points", "amount": 15}}]})",
        R"("prompts": [{"id": "roast", "kind": "text", "question": {"nl": "Welke?"},
            "purpose": {"nl": "Advies"}, "legal_basis": "consent"}],
        "offers": [{"id": "mug", "name": {"nl": "Mok"}, "gives": {"item": "mug"},
            "price": {"unit": "points", "amount": 10}}])"));
    world.join("anna");
    const auto anna = World::shopper("anna");
    const service::ProfileService profile(world.context());
    REQUIRE(profile.answer(anna, {"answer"}, {"roast", {}, "dark", false}).ok());
    REQUIRE(profile.consent(anna, {"consent"}, {"activity", true}).ok());
    const service::VoucherService vouchers(world.context());
    const auto bought = vouchers.redeem(anna, {"voucher"}, {"mug"});
    REQUIRE(bought.ok());
    for (const char* const key : {"answer", "consent", "voucher"}) {
        CAPTURE(key);
        const auto kept = world.store->read()->replies().find(
            service::shopper_scope(world.context(), anna, {key}));
        REQUIRE(kept.has_value());
        CHECK(kept->reply.size() < 300);
        CHECK(kept->reply.find("balances") == std::string::npos);
    }
    const auto again = vouchers.redeem(anna, {"voucher"}, {"mug"});
    REQUIRE(again.ok());
    CHECK(again.repeated());
    CHECK(again.value().code == bought.value().code);
    const auto answered = profile.answer(anna, {"answer"}, {"roast", {}, "dark", false});
    REQUIRE(answered.ok());
    CHECK(answered.repeated());
    CHECK(answered.value().amounts[0].amount == 15);
    CHECK(world.balances("anna") == "points 5");
}

TEST_CASE("keys: B2, what was answered under a key is known for thirty days") {
    World world(earning());
    world.join("anna");
    const service::ProfileService profile(world.context());
    const auto consent = [&] {
        return profile.consent(World::shopper("anna"), {"k"}, {"activity", true}).repeated();
    };
    CHECK_FALSE(consent());
    world.clock.advance_days(30);
    REQUIRE(service::keep_house(world.context()).ok());
    CHECK(consent());
    world.clock.advance_days(1);
    REQUIRE(service::keep_house(world.context()).ok());
    CHECK_FALSE(consent());
}

TEST_CASE("refusals: each code says what to do about it") {
    for (const auto& error : wire::errors()) {
        CAPTURE(error.code);
        CHECK(service::refusal(error.error).detail.size() > 10);
        CHECK(service::refusal(error.error).detail.back() == '.');
    }
}

TEST_CASE("refusals: one of a field says where, what was found and what was expected") {
    const service::Refusal refused = service::refusal_at(
        service::ErrorCode::body_invalid, {"bad_form", "/notice", "x", "an id", "Send the id"});
    CHECK(refused.detail == "/notice: found x, expected an id. Send the id.");
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems[0].pointer == "/notice");
}
