#include "backend/service/events/happening.h"
#include "backend/service/paths/write_path.h"
#include "base/try.h"
#include "engine/ledger/movements.h"
#include "unit/backend/service/support/world.h"

namespace spaarpas::test {

namespace {

using service::Account;
using service::Done;
using service::Result;

/// Does something to a member; it must succeed.
void change(World& world,
            const std::string& member,
            const std::function<Result<Done>(Account&)>& act) {
    const auto done =
        service::write_unkeyed(world.context(), [&](service::Session& session) -> Result<Done> {
            auto account = Account::find(session, "shop", member);
            REQUIRE(account.has_value());
            SPAARPAS_ENSURE(act(*account));
            account->save();
            return Done{};
        });
    REQUIRE(done.ok());
}

}  // namespace

void World::spend(const std::string& member, std::int64_t points) {
    change(*this, member, [points](Account& account) -> Result<Done> {
        service::Happening what;
        what.event.id = service::new_event_id(account.session());
        what.event.kind = "bought";
        what.event.at_ms = account.session().now_ms();
        what.origin = service::member_origin;
        what.kind = wire::EntryKind::redemption;
        what.also = [&](engine::Draft& draft, service::Change& booked) -> Result<Done> {
            const engine::Program& program = account.program_at(booked.occurred_at_ms);
            const auto spent =
                engine::redeem(draft, {program, "points", "", booked.occurred_at_ms}, points);
            REQUIRE(spent.ok());
            return Done{};
        };
        SPAARPAS_ENSURE(service::happen(account, std::move(what)));
        return Done{};
    });
}

void World::use_vouchers(const std::string& member) {
    change(*this, member, [](Account& account) -> Result<Done> {
        auto& vouchers = account.session().tables().vouchers();
        for (const auto& voucher : vouchers.open(account.key(), 0, 0, 100)) {
            store::VoucherRecord used = voucher;
            used.state = store::VoucherState::used;
            used.used_at_ms = account.session().now_ms();
            CHECK(vouchers.change(voucher, used));
        }
        account.note_change();
        return Done{};
    });
}

}  // namespace spaarpas::test
