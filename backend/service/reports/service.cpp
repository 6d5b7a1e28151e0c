#include "backend/service/reports/service.h"

#include <map>
#include <utility>

#include "backend/service/ledger/chain.h"
#include "backend/service/paths/boundary.h"
#include "backend/service/paths/cursor.h"
#include "backend/service/paths/read_path.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/profile/answers.h"
#include "backend/service/programs/registry.h"
#include "backend/service/wallet/entries.h"
#include "backend/service/wallet/moment.h"
#include "backend/service/wallet/perks.h"
#include "backend/service/wallet/wallet_view.h"
#include "base/try.h"
#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t page_size = 500;

/// The shop's id of each member, looked up once.
class ShopIds {
public:
    explicit ShopIds(store::Transaction& tables) : tables_(tables) {}

    const std::string& of(store::MemberKey member) {
        const auto known = ids_.find(member.value);
        if (known != ids_.end()) {
            return known->second;
        }
        const auto record = tables_.members().by_key(member);
        return ids_.emplace(member.value, record ? record->shop_id : "").first->second;
    }

private:
    store::Transaction& tables_;
    std::map<std::int64_t, std::string> ids_;
};

Result<ExportPage> read_page(store::Transaction& tables,
                             const std::string& program,
                             std::int64_t after_id) {
    ExportPage page;
    ShopIds members(tables);
    const auto records = tables.entries().page(program, after_id, page_size);
    for (const auto& record : records) {
        SPAARPAS_TRY(wire::ChainedEntry entry, read_entry(record.document, record.hash));
        entry.member = members.of(record.member);
        page.lines += json::write_message(entry) + "\n";
    }
    if (static_cast<std::int64_t>(records.size()) == page_size) {
        page.next_cursor = std::to_string(records.back().id);
    }
    return page;
}

Result<Done> export_now(ReadScope& scope, wire::MemberExport& all) {
    if (!scope.account) {
        return refusal(ErrorCode::not_a_member);
    }
    Account& account = *scope.account;
    all.member = {account.record().shop_id, account.record().joined_at_ms};
    SPAARPAS_TRY(all.wallet, wallet_of(account, scope.session.now_ms()));
    SPAARPAS_TRY(all.entries, chained_entries(account));
    all.answers = stored_answers(account);
    return Done{};
}

}  // namespace

Result<wire::MemberView> ReportService::member(const MerchantCaller& caller,
                                               const std::string& member) const {
    wire::MemberView view;
    SPAARPAS_ENSURE(
        read_member(context_, caller.program, member, [&](ReadScope& scope) -> Result<Done> {
            if (!scope.account) {
                return refusal(ErrorCode::member_unknown);
            }
            SPAARPAS_TRY(view.wallet, wallet_of(*scope.account, scope.session.now_ms()));
            SPAARPAS_TRY(wire::EntriesPage page, entries_page(*scope.account, ""));
            view.latest = std::move(page.entries);
            return Done{};
        }));
    return view;
}

Result<wire::Entitlements> ReportService::entitlements(const MerchantCaller& caller,
                                                       const std::string& member) const {
    wire::Entitlements entitlements;
    entitlements.member = member;
    SPAARPAS_ENSURE(
        read_member(context_, caller.program, member, [&](ReadScope& scope) -> Result<Done> {
            if (!scope.account) {
                return refusal(ErrorCode::member_unknown);
            }
            SPAARPAS_TRY(Moment moment, moment_of(*scope.account, scope.session.now_ms()));
            for (const engine::HeldLevel& held : moment.facts.levels) {
                entitlements.levels.push_back(held.level);
            }
            entitlements.perks = perks_of(*scope.account, moment.facts, moment.at_ms);
            return Done{};
        }));
    return entitlements;
}

Result<ExportPage> ReportService::entries(const MerchantCaller& caller,
                                          const std::string& cursor) const {
    if (!context_.programs.versions(caller.program)) {
        return refusal(ErrorCode::program_unknown);
    }
    const auto after_id = read_cursor(cursor);
    if (!after_id) {
        return refusal(ErrorCode::cursor_invalid);
    }
    return answer_within_boundary<ExportPage>([&]() -> Result<ExportPage> {
        const auto tables = context_.store.read();
        return read_page(*tables, caller.program, *after_id);
    });
}

Result<wire::MemberExport> ReportService::export_member(const ShopperCaller& caller) const {
    SPAARPAS_ENSURE(check_recent_sign_in(caller, context_.clock.now_ms()));
    wire::MemberExport all;
    SPAARPAS_ENSURE(
        read_own(context_, caller, [&all](ReadScope& scope) { return export_now(scope, all); }));
    return all;
}

}  // namespace spaarpas::service
