#include "backend/service/members/erasure.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "backend/service/ledger/change.h"
#include "backend/service/paths/keyed_hash.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::MemberKey;
using store::MemberRecord;
using store::VoucherRecord;
using store::VoucherState;

constexpr std::int64_t page_size = 500;

std::vector<VoucherRecord> open_vouchers(const Account& account) {
    auto& vouchers = account.session().tables().vouchers();
    std::vector<VoucherRecord> open;
    std::int64_t after_id = 0;
    for (;;) {
        std::vector<VoucherRecord> page =
            vouchers.open(account.key(), account.session().now_ms(), after_id, page_size);
        if (page.empty()) {
            return open;
        }
        after_id = page.back().id;
        std::move(page.begin(), page.end(), std::back_inserter(open));
    }
}

/// Nobody can use a voucher of somebody who is not known any more.
Result<Done> withdraw_vouchers(Account& account) {
    Change change;
    change.kind = wire::EntryKind::settlement;
    change.occurred_at_ms = account.session().now_ms();
    change.program_version = account.program_at(change.occurred_at_ms).version;
    for (const VoucherRecord& voucher : open_vouchers(account)) {
        VoucherRecord after = voucher;
        after.state = VoucherState::withdrawn;
        if (!account.session().tables().vouchers().change(voucher, after)) {
            return refusal(ErrorCode::internal_error, "A voucher changed within one transaction.");
        }
        wire::VoucherChange& gone = change.vouchers.emplace_back();
        gone.code = voucher.code;
        gone.state = wire::VoucherState::withdrawn;
    }
    SPAARPAS_ENSURE(book(account, std::move(change)));
    account.save();
    return Done{};
}

/// What is kept of a member beside the ledger.
void erase_rows(Session& session, const MemberRecord& record) {
    auto& tables = session.tables();
    tables.profile().erase(record.key);
    tables.notices().erase(record.key);
    tables.history().erase(record.key);
    tables.effects().erase(record.key);
    tables.replies().erase(record.key);
    tables.waiting().forget(record.program, record.shop_id);
    tables.members().forget(record.key,
                            keyed_hash(session.context(), record.program, record.shop_id));
}

/// Who was merged into somebody is forgotten with them, and who was merged into those before.
void erase_merged(Session& session, MemberKey into) {
    for (const MemberKey key : session.tables().members().merged_into(into)) {
        const auto merged = session.tables().members().by_key(key);
        if (!merged) {
            continue;
        }
        erase_merged(session, key);
        if (!merged->shop_id.empty()) {
            erase_rows(session, *merged);
        }
    }
}

}  // namespace

Result<Done> erase_member(Account& account) {
    Session& session = account.session();
    SPAARPAS_ENSURE(withdraw_vouchers(account));
    const MemberRecord record = account.record();
    erase_merged(session, record.key);
    erase_rows(session, record);
    session.accounts().clear();
    // The live streams of the erased member hear of it once.
    session.changed({record.key, record.program, record.shop_id, record.revision + 1});
    return Done{};
}

}  // namespace spaarpas::service
