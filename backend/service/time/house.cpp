#include "backend/service/time/house.h"

#include <utility>
#include <vector>

#include "backend/service/ledger/roots.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/boundary.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/profile/keep.h"
#include "backend/service/programs/registry.h"
#include "backend/service/time/settle.h"
#include "base/calendar.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::DueMember;
using store::VoucherRecord;

constexpr std::int64_t batch = 100;
/// How long what was answered under a key is known: longer than any shop repeats a request.
constexpr std::int64_t replies_days = 30;
constexpr std::int64_t notices_days = 400;
constexpr std::int64_t activity_days = 400;
/// A token is taken for so long after its end, for clocks that differ.
constexpr std::int64_t longest_skew_ms = 60000;

/// Deletes batch by batch, each in a transaction of its own, until there is no more.
Result<Done> drop(Context& context,
                  std::int64_t& dropped,
                  const std::function<std::int64_t(store::Transaction&)>& some) {
    std::int64_t count = batch;
    while (count == batch) {
        SPAARPAS_ENSURE(write_unkeyed(context, [&](Session& session) -> Result<Done> {
            count = some(session.tables());
            return Done{};
        }));
        dropped += count;
    }
    return Done{};
}

Result<Done> drop_what_is_old(Context& context, std::int64_t now_ms, std::int64_t& dropped) {
    SPAARPAS_ENSURE(drop(context, dropped, [now_ms](store::Transaction& tables) {
        return tables.waiting().drop_lapsed(now_ms, batch);
    }));
    SPAARPAS_ENSURE(drop(context, dropped, [now_ms](store::Transaction& tables) {
        return tables.replies().drop(now_ms - replies_days * base::ms_per_day, batch);
    }));
    SPAARPAS_ENSURE(drop(context, dropped, [now_ms](store::Transaction& tables) {
        return tables.tokens().drop(now_ms - longest_skew_ms, batch);
    }));
    SPAARPAS_ENSURE(drop(context, dropped, [now_ms](store::Transaction& tables) {
        return tables.notices().drop(now_ms - notices_days * base::ms_per_day, batch);
    }));
    SPAARPAS_ENSURE(drop(context, dropped, [now_ms](store::Transaction& tables) {
        return tables.profile().drop_activity(now_ms - activity_days * base::ms_per_day, batch);
    }));
    SPAARPAS_TRY(const std::int64_t forgotten, forget_old_answers(context, batch));
    dropped += forgotten;
    return Done{};
}

Result<Done> settle_member(Context& context, store::MemberKey key) {
    return write_unkeyed(context, [key](Session& session) -> Result<Done> {
        auto account = Account::by_key(session, key);
        if (!account) {
            return Done{};
        }
        SPAARPAS_ENSURE(let_time_pass(*account, session.now_ms()));
        account->save();
        return Done{};
    });
}

/// One that fails holds up nobody: it is looked at again the next time.
Result<std::int64_t> settle_all(Context& context, std::int64_t now_ms) {
    std::int64_t settled = 0;
    std::optional<DueMember> after;
    for (;;) {
        const std::vector<DueMember> due =
            context.store.read()->members().due(now_ms, after, batch);
        if (due.empty()) {
            return settled;
        }
        for (const DueMember& member : due) {
            settled += settle_member(context, member.key) ? 1 : 0;
            after = member;
        }
    }
}

/// Frees some reservations that ended; says how many.
Result<Done> free_some(Session& session, std::int64_t& count) {
    auto& vouchers = session.tables().vouchers();
    const std::vector<VoucherRecord> lapsed = vouchers.lapsed(session.now_ms(), batch);
    count = 0;
    for (const VoucherRecord& voucher : lapsed) {
        VoucherRecord after = voucher;
        after.state = store::VoucherState::issued;
        after.order_id.clear();
        after.reserved_until_ms.reset();
        auto account = Account::by_key(session, voucher.member);
        if (vouchers.change(voucher, after) && account) {
            account->note_change();
            account->save();
            ++count;
        }
    }
    return Done{};
}

}  // namespace

Result<HouseKept> keep_house(Context& context) {
    const std::int64_t now_ms = context.clock.now_ms();
    HouseKept kept;
    std::int64_t freed = batch;
    while (freed == batch) {
        SPAARPAS_ENSURE(write_unkeyed(
            context, [&freed](Session& session) { return free_some(session, freed); }));
        kept.reservations += freed;
    }
    SPAARPAS_TRY(kept.members, answer_within_boundary<std::int64_t>([&]() {
                     return settle_all(context, now_ms);
                 }));
    for (const std::string& program : context.programs.ids()) {
        SPAARPAS_ENSURE(write_unkeyed(context, [&](Session& session) -> Result<Done> {
            close_days(session.tables(), program, now_ms);
            return Done{};
        }));
    }
    SPAARPAS_ENSURE(drop_what_is_old(context, now_ms, kept.dropped));
    return kept;
}

Result<std::optional<std::int64_t>> next_due(Context& context) {
    return answer_within_boundary<std::optional<std::int64_t>>(
        [&context]() -> Result<std::optional<std::int64_t>> {
            return context.store.read()->members().next_due_at_ms();
        });
}

}  // namespace spaarpas::service
