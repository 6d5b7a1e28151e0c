#include <doctest/doctest.h>

#include "backend/service/paths/boundary.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/paths/write_path.h"
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
