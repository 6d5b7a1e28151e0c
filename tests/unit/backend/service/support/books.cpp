#include "unit/backend/service/support/books.h"

#include <set>

#include "backend/service/paths/write_path.h"
#include "backend/service/programs/registry.h"
#include "backend/service/time/settle.h"
#include "base/try.h"

namespace spaarpas::test {

namespace {

std::string name_of(wire::VoucherState state) {
    switch (state) {
        case wire::VoucherState::issued:
            return "issued";
        case wire::VoucherState::reserved:
            return "reserved";
        case wire::VoucherState::used:
            return "used";
        default:
            return "other";
    }
}

template <class T>
std::string code_of(const service::Result<T>& refused) {
    return wire::name_of(refused.refusal().code);
}

}  // namespace

std::string found_by(World& world) {
    service::ProgramRegistry programs;
    if (!programs.load(*world.store)) {
        return "program";
    }
    const auto tables = world.store->read();
    std::set<std::string> codes;
    for (const service::Difference& difference :
         service::verify_ledger(*tables, programs).differences) {
        CAPTURE(difference.what);
        codes.insert(difference.code);
    }
    std::string text;
    for (const std::string& code : codes) {
        text += (text.empty() ? "" : " ") + code;
    }
    return text;
}

std::string bought(World& world, const std::string& member, const std::string& offer) {
    const service::VoucherService vouchers(world.context());
    const auto reply = vouchers.redeem(World::shopper(member), world.key(), {offer});
    return reply ? reply.value().code : code_of(reply);
}

std::string newest_code(World& world, const std::string& member) {
    std::string code;
    world.look(member, [&code](service::Account& account) {
        code = account.session().tables().vouchers().newest(account.key(), 0, 1).front().code;
    });
    return code;
}

std::string reserved(World& world,
                     const std::string& code,
                     const std::string& order_id,
                     std::int64_t cart_minor) {
    wire::VoucherReserveRequest request;
    request.order_id = order_id;
    request.cart = World::order(order_id, "", cart_minor, 0).order->cart;
    const auto reply =
        service::VoucherService(world.context()).reserve(World::merchant(), code, request);
    return reply ? "discount " + std::to_string(reply.value().discount_minor) : code_of(reply);
}

std::string committed(World& world, const std::string& code, const std::string& order_id) {
    const auto reply =
        service::VoucherService(world.context()).commit(World::merchant(), code, {order_id});
    return reply ? name_of(reply.value().voucher.state) : code_of(reply);
}

std::string released(World& world, const std::string& code, const std::string& order_id) {
    const auto reply =
        service::VoucherService(world.context()).release(World::merchant(), code, {order_id});
    return reply ? name_of(reply.value().voucher.state) : code_of(reply);
}

void look_up(World& world, const std::string& member) {
    const auto done = service::write_unkeyed(
        world.context(), [&](service::Session& session) -> service::Result<service::Done> {
            auto account = service::Account::find(session, "shop", member);
            REQUIRE(account.has_value());
            SPAARPAS_ENSURE(service::let_time_pass(*account, session.now_ms()));
            account->save();
            return service::Done{};
        });
    REQUIRE(done.ok());
}

}  // namespace spaarpas::test
