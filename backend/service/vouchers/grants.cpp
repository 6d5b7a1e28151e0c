#include "backend/service/vouchers/grants.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/service/members/account.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/code.h"
#include "backend/service/vouchers/issue_moves.h"
#include "base/calendar.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::VoucherRecord;
using store::VoucherState;

void keep(Account& account, VoucherRecord& voucher, Change& change) {
    voucher.entry = take_entry_id(account, change);
    voucher.id = account.session().tables().vouchers().insert(voucher);
    change.vouchers.push_back(issue_of(voucher));
}

/// Issues so many vouchers of an effect.
Result<Done> issue(Account& account,
                   const engine::Effect& effect,
                   std::int64_t wanted,
                   Change& change) {
    if (wanted <= 0) {
        return Done{};
    }
    const std::vector<VoucherRecord> before = vouchers_of(account, effect);
    std::int64_t ordinal = before.empty() ? 0 : before.back().ordinal;
    for (std::int64_t count = 0; count < wanted; ++count) {
        SPAARPAS_TRY(VoucherRecord voucher, draw_up(account, effect.subject, effect.at_ms));
        voucher.cause = effect.cause;
        voucher.place = effect.place;
        voucher.ordinal = ++ordinal;
        keep(account, voucher, change);
    }
    return Done{};
}

Result<Done> move(Account& account, const VoucherMove& move, Change& change) {
    if (!account.session().tables().vouchers().change(move.before, move.after)) {
        return refusal(ErrorCode::internal_error, "A voucher changed within one transaction.");
    }
    if (move.after.state == VoucherState::withdrawn) {
        wire::VoucherChange& gone = change.vouchers.emplace_back();
        gone.code = move.before.code;
        gone.state = wire::VoucherState::withdrawn;
    }
    return Done{};
}

}  // namespace

Result<VoucherRecord> draw_up(Account& account, const std::string& offer_id, std::int64_t at_ms) {
    const engine::Program& program = account.program_at(at_ms);
    const engine::Offer* const offer = engine::find_offer(program, offer_id);
    if (offer == nullptr) {
        return refusal(ErrorCode::internal_error,
                       "A voucher was issued of an offer that its version does not have.");
    }
    VoucherRecord voucher;
    voucher.program = account.record().program;
    voucher.member = account.key();
    voucher.offer = offer_id;
    voucher.program_version = program.version;
    voucher.issued_at_ms = at_ms;
    voucher.code = new_voucher_code(account.session().context().random);
    if (offer->valid) {
        voucher.expires_at_ms = base::end_of_day_after(program.zone, at_ms, offer->valid->days);
    }
    return voucher;
}

namespace {

bool is_issued(const Change& change, const std::string& offer) {
    return std::any_of(
        change.effects.begin(), change.effects.end(), [&offer](const engine::Effect& effect) {
            return effect.kind == engine::EffectKind::issue && effect.amount > 0 &&
                   effect.subject == offer;
        });
}

}  // namespace

Result<Done> apply_issues(Account& account, Change& change) {
    const IssueMoves all = moves_of_issues(account, change.effects);
    for (const VoucherMove& one : all.moves) {
        SPAARPAS_ENSURE(move(account, one, change));
    }
    for (std::size_t index = 0; index < change.effects.size(); ++index) {
        const engine::Effect& effect = change.effects[index];
        const bool is_issue = effect.kind == engine::EffectKind::issue;
        const std::int64_t wanted = is_issue ? effect.amount - all.handed_on[index] : 0;
        SPAARPAS_ENSURE(issue(account, effect, wanted, change));
    }
    // A goal that is reached again gives nothing where the voucher of it was used.
    base::erase_if(change.trace, [&change](const engine::TraceStep& step) {
        return step.code == engine::Code::voucher_issued && !is_issued(change, step.subject);
    });
    return Done{};
}

void issue_bought(Account& account,
                  VoucherRecord& voucher,
                  const std::string& event,
                  Change& change) {
    voucher.cause = event;
    voucher.ordinal = 1;
    keep(account, voucher, change);
}

}  // namespace spaarpas::service
