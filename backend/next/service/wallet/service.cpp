#include "backend/next/service/wallet/service.h"

#include <utility>

#include "backend/next/service/paths/boundary.h"
#include "backend/next/service/paths/read_path.h"
#include "backend/next/service/paths/refusals.h"
#include "backend/next/service/programs/registry.h"
#include "backend/next/service/wallet/entries.h"
#include "backend/next/service/wallet/preview.h"
#include "backend/next/service/wallet/wallet_view.h"
#include "base/try.h"

namespace spaarpas::service::next {

namespace {

Result<wire::next::Wallet> wallet_in(ReadScope& scope) {
    const std::int64_t now_ms = scope.session.now_ms();
    if (!scope.account) {
        return guest_wallet(scope.session, scope.program, now_ms);
    }
    return wallet_of(*scope.account, now_ms);
}

Result<wire::next::EntriesPage> entries_in(ReadScope& scope, const std::string& cursor) {
    return scope.account ? entries_page(*scope.account, cursor) : wire::next::EntriesPage();
}

}  // namespace

Result<wire::next::Wallet> WalletService::wallet(const ShopperCaller& caller) const {
    wire::next::Wallet wallet;
    const auto read = [&wallet](ReadScope& scope) -> Result<Done> {
        SPAARPAS_TRY(wallet, wallet_in(scope));
        return Done{};
    };
    SPAARPAS_ENSURE(read_own(context_, caller, read));
    return wallet;
}

Result<wire::next::EntriesPage> WalletService::entries(const ShopperCaller& caller,
                                                       const std::string& cursor) const {
    wire::next::EntriesPage page;
    const auto read = [&](ReadScope& scope) -> Result<Done> {
        SPAARPAS_TRY(page, entries_in(scope, cursor));
        return Done{};
    };
    SPAARPAS_ENSURE(read_own(context_, caller, read));
    return page;
}

Result<wire::next::RevisionNotice> WalletService::revision(const ShopperCaller& caller) const {
    wire::next::RevisionNotice notice;
    SPAARPAS_ENSURE(read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        notice.revision = scope.account ? scope.account->record().revision : 0;
        return Done{};
    }));
    return notice;
}

Result<wire::next::PreviewReply> WalletService::preview(
    const std::string& program,
    const wire::next::PreviewRequest& request) const {
    const std::int64_t now_ms = context_.clock.now_ms();
    const ProgramPointer current = context_.programs.at(program, now_ms);
    if (!current) {
        return refusal(ErrorCode::program_unknown);
    }
    return answer_within_boundary<wire::next::PreviewReply>(
        [&]() -> Result<wire::next::PreviewReply> {
            const auto tables = context_.store.read();
            Session session(context_, *tables);
            return preview_of_guest(session, *current, request.cart, now_ms);
        });
}

}  // namespace spaarpas::service::next
