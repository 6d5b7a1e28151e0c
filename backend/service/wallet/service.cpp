#include "backend/service/wallet/service.h"

#include <functional>
#include <optional>
#include <utility>

#include "backend/service/paths/boundary.h"
#include "backend/service/paths/read_path.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/programs/registry.h"
#include "backend/service/wallet/entries.h"
#include "backend/service/wallet/preview.h"
#include "backend/service/wallet/previews.h"
#include "backend/service/wallet/wallet_view.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

Result<wire::Wallet> wallet_in(ReadScope& scope) {
    const std::int64_t now_ms = scope.session.now_ms();
    if (!scope.account) {
        return guest_wallet(scope.session, scope.program, now_ms);
    }
    return wallet_of(*scope.account, now_ms);
}

Result<wire::EntriesPage> entries_in(ReadScope& scope, const std::string& cursor) {
    return scope.account ? entries_page(*scope.account, cursor) : wire::EntriesPage();
}

Result<engine::PreviewAnswer> previews_in(ReadScope& scope,
                                          const engine::PreviewsRequest& request) {
    const std::int64_t now_ms = scope.session.now_ms();
    if (!scope.account) {
        return previews_of_guest(scope.session, scope.program, request, now_ms);
    }
    return previews_of(*scope.account, request, now_ms);
}

/// What is worked out for somebody of whom nothing is known, by the program as it applies now.
template <class T>
Result<T> for_guest(Context& context,
                    const std::string& program,
                    const std::function<Result<T>(ReadScope)>& answer) {
    const ProgramPointer current = context.programs.at(program, context.clock.now_ms());
    if (!current) {
        return refusal(ErrorCode::program_unknown);
    }
    return answer_within_boundary<T>([&]() -> Result<T> {
        const auto tables = context.store.read();
        Session session(context, *tables);
        return answer({session, *current, std::nullopt});
    });
}

}  // namespace

Result<wire::Wallet> WalletService::wallet(const ShopperCaller& caller) const {
    wire::Wallet wallet;
    const auto read = [&wallet](ReadScope& scope) -> Result<Done> {
        SPAARPAS_TRY(wallet, wallet_in(scope));
        return Done{};
    };
    SPAARPAS_ENSURE(read_own(context_, caller, read));
    return wallet;
}

Result<wire::EntriesPage> WalletService::entries(const ShopperCaller& caller,
                                                 const std::string& cursor) const {
    wire::EntriesPage page;
    const auto read = [&](ReadScope& scope) -> Result<Done> {
        SPAARPAS_TRY(page, entries_in(scope, cursor));
        return Done{};
    };
    SPAARPAS_ENSURE(read_own(context_, caller, read));
    return page;
}

Result<wire::RevisionNotice> WalletService::revision(const ShopperCaller& caller) const {
    wire::RevisionNotice notice;
    SPAARPAS_ENSURE(read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        notice.revision = scope.account ? scope.account->record().revision : 0;
        return Done{};
    }));
    return notice;
}

Result<wire::PreviewReply> WalletService::preview(const std::string& program,
                                                  const wire::PreviewRequest& request) const {
    return for_guest<wire::PreviewReply>(context_, program, [&](ReadScope scope) {
        return preview_of_guest(scope.session, scope.program, request.cart, scope.session.now_ms());
    });
}

Result<engine::PreviewAnswer> WalletService::previews(
    const std::string& program,
    const engine::PreviewsRequest& request) const {
    return for_guest<engine::PreviewAnswer>(
        context_, program, [&](ReadScope scope) { return previews_in(scope, request); });
}

Result<engine::PreviewAnswer> WalletService::previews(
    const ShopperCaller& caller,
    const engine::PreviewsRequest& request) const {
    engine::PreviewAnswer answer;
    SPAARPAS_ENSURE(read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        SPAARPAS_TRY(answer, previews_in(scope, request));
        return Done{};
    }));
    return answer;
}

}  // namespace spaarpas::service
