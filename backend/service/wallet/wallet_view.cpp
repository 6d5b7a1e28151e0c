#include "backend/service/wallet/wallet_view.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/service/limits/room.h"
#include "backend/service/profile/notices.h"
#include "backend/service/profile/prompts.h"
#include "backend/service/vouchers/view.h"
#include "backend/service/wallet/guest.h"
#include "backend/service/wallet/moment.h"
#include "backend/service/wallet/perks.h"
#include "backend/service/wallet/retained_grants.h"
#include "backend/service/wallet/units.h"
#include "base/contains.h"
#include "base/try.h"
#include "engine/preview/brings.h"
#include "engine/rules/milestone.h"
#include "engine/rules/outlook.h"
#include "engine/rules/ways.h"
#include "engine/tiers/status.h"

namespace spaarpas::service {

namespace {

using store::VoucherRecord;
using wire::Wallet;

constexpr std::int64_t newest_vouchers = 50;

/// What the engine says of somebody with these facts and units, in this program.
void show_outlook(Wallet& wallet, Session& session, const engine::Program& program) {
    const std::int64_t at_ms = wallet.as_of_ms;
    wallet.program_version = program.version;
    wallet.levels = engine::level_statuses(program, wallet.facts, at_ms);
    wallet.milestones = engine::milestone_statuses(program, wallet.facts, at_ms);
    wallet.rules = engine::reachable_rules(program, wallet.facts, at_ms);
    wallet.ways = engine::ways_to_earn(program, wallet.facts, at_ms);
    const base::List<engine::Room> room = rooms_for(session, program, at_ms, {});
    for (const engine::Offer& offer : program.offers) {
        wallet.offers.push_back(
            engine::offer_state(program, wallet.facts, wallet.balances, room, offer, at_ms));
    }
}

/// All that can be used, and the newest others, but for those that were withdrawn.
std::vector<VoucherRecord> vouchers_to_show(Account& account, std::int64_t at_ms) {
    std::vector<VoucherRecord> shown = open_vouchers(account, at_ms);
    auto newest = account.session().tables().vouchers().newest(account.key(), 0, newest_vouchers);
    for (VoucherRecord& voucher : newest) {
        const auto same = [&voucher](const VoucherRecord& open) { return open.id == voucher.id; };
        if (voucher.state != store::VoucherState::withdrawn &&
            std::none_of(shown.begin(), shown.end(), same)) {
            shown.push_back(std::move(voucher));
        }
    }
    const auto is_newer = [](const auto& left, const auto& right) { return left.id > right.id; };
    std::sort(shown.begin(), shown.end(), is_newer);
    return shown;
}

void show_prompt(Wallet& wallet, Account& account, const engine::Program& program) {
    wallet.prompt = due_prompt(account, wallet.facts, wallet.balances, wallet.as_of_ms);
    const engine::Prompt* const prompt = engine::find_prompt(program, wallet.prompt);
    if (prompt == nullptr) {
        return;
    }
    const engine::AnswerBrings brings =
        engine::answer_brings(program, wallet.facts, *prompt, wallet.as_of_ms);
    wallet.prompt_at_most = brings.at_most;
    for (const auto& [unit, amount] : brings.amounts) {
        wallet.prompt_brings.push_back({unit, amount});
    }
}

void show_profile(Wallet& wallet, Account& account) {
    for (const VoucherRecord& voucher : vouchers_to_show(account, wallet.as_of_ms)) {
        wallet.vouchers.push_back(voucher_view(voucher, account.program(), wallet.as_of_ms));
    }
    wallet.notices = notices_to_show(account, wallet.as_of_ms);
    for (const auto& consent : account.session().tables().profile().consents(account.key())) {
        if (consent.given) {
            wallet.consents.push_back(consent.purpose);
            wallet.consents_given.push_back({consent.purpose, consent.at_ms});
        }
    }
}

}  // namespace

Result<Wallet> wallet_of(Account& account, std::int64_t at_ms) {
    SPAARPAS_TRY(Moment moment, moment_of(account, at_ms));
    const engine::Program& program = account.program_at(at_ms);
    const store::MemberRecord& record = account.record();
    Wallet wallet;
    wallet.revision = record.revision;
    wallet.as_of_ms = at_ms;
    wallet.member = wire::MemberInfo{record.shop_id, record.joined_at_ms};
    wallet.facts = std::move(moment.facts);
    const auto had = count_retained_grants(program, at_ms, wallet.facts);
    wallet.balances = show_balances(program, account.holding(), moment.draft);
    wallet.pending = show_pending(moment.draft.lots());
    wallet.expiring = show_expiring(moment.draft.lots());
    show_outlook(wallet, account.session(), program);
    for (engine::MilestoneStatus& status : wallet.milestones) {
        status.open = status.open && !base::contains(had, status.rule);
    }
    wallet.perks = perks_of(account, wallet.facts, at_ms);
    show_prompt(wallet, account, program);
    show_profile(wallet, account);
    return wallet;
}

Wallet guest_wallet(Session& session, const engine::Program& program, std::int64_t at_ms) {
    Wallet wallet;
    wallet.as_of_ms = at_ms;
    wallet.facts.at_ms = at_ms;
    wallet.facts.program_version = program.version;
    const engine::Holding nothing;
    engine::Draft draft(nothing);
    wallet.balances = show_balances(program, nothing, draft);
    show_outlook(wallet, session, program);
    wallet.facts = facts_of_guest(session, program, at_ms);
    return wallet;
}

}  // namespace spaarpas::service
