#include "backend/service/vouchers/grants.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "backend/service/members/account.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/code.h"
#include "base/calendar.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::VoucherRecord;
using store::VoucherState;

/// The vouchers of one action, by rising ordinal.
std::vector<VoucherRecord> vouchers_of(Account& account, const engine::Effect& effect) {
    std::vector<VoucherRecord> all =
        account.session().tables().vouchers().of_cause(account.key(), effect.cause);
    all.erase(std::remove_if(all.begin(),
                             all.end(),
                             [&effect](const VoucherRecord& voucher) {
                                 return voucher.place != effect.place ||
                                        voucher.offer != effect.subject;
                             }),
              all.end());
    return all;
}

void keep(Account& account, VoucherRecord& voucher, Change& change) {
    voucher.entry = take_entry_id(account, change);
    voucher.id = account.session().tables().vouchers().insert(voucher);
    change.vouchers.push_back(issue_of(voucher));
}

Result<Done> issue(Account& account, const engine::Effect& effect, Change& change) {
    const std::vector<VoucherRecord> before = vouchers_of(account, effect);
    std::int64_t ordinal = before.empty() ? 0 : before.back().ordinal;
    for (std::int64_t count = 0; count < effect.amount; ++count) {
        SPAARPAS_TRY(VoucherRecord voucher, draw_up(account, effect.subject, effect.at_ms));
        voucher.cause = effect.cause;
        voucher.place = effect.place;
        voucher.ordinal = ++ordinal;
        keep(account, voucher, change);
    }
    return Done{};
}

/// Those that were not used, free ones before reserved ones, the newest first.
std::vector<VoucherRecord> unused(const std::vector<VoucherRecord>& vouchers) {
    std::vector<VoucherRecord> found;
    for (const VoucherState state : {VoucherState::issued, VoucherState::reserved}) {
        std::copy_if(vouchers.rbegin(),
                     vouchers.rend(),
                     std::back_inserter(found),
                     [state](const VoucherRecord& voucher) { return voucher.state == state; });
    }
    return found;
}

/// Whether both are grants of one rule in one period, of which each is as good as the other: their
/// causes differ in their number alone.
bool is_like(const engine::Effect& left, const engine::Effect& right) {
    const auto all_but_number = [](const engine::Effect& effect) {
        return effect.cause.substr(0, effect.cause.rfind('/'));
    };
    const bool follow = left.source == left.cause && right.source == right.cause;
    return follow && left.rule == right.rule && left.place == right.place &&
           left.subject == right.subject && all_but_number(left) == all_but_number(right);
}

/// A voucher that was not used, of another grant; of the newest that has one.
std::optional<VoucherRecord> unused_of_another(Account& account, const engine::Effect& effect) {
    auto records = account.session().tables().effects().of_kind(account.key(), effect.kind);
    std::reverse(records.begin(), records.end());
    for (const store::EffectRecord& record : records) {
        if (record.effect.cause == effect.cause || !is_like(record.effect, effect)) {
            continue;
        }
        const std::vector<VoucherRecord> open = unused(vouchers_of(account, record.effect));
        if (!open.empty()) {
            return open.front();
        }
    }
    return std::nullopt;
}

bool take(Account& account, const VoucherRecord& voucher, VoucherRecord after, Change& change) {
    after.state = VoucherState::withdrawn;
    after.order_id.clear();
    after.reserved_until_ms.reset();
    if (!account.session().tables().vouchers().change(voucher, after)) {
        return false;
    }
    wire::VoucherChange& gone = change.vouchers.emplace_back();
    gone.code = voucher.code;
    gone.state = wire::VoucherState::withdrawn;
    return true;
}

/// Takes one that was not used of another grant, which has the used one from then on.
bool take_instead(Account& account,
                  const engine::Effect& effect,
                  const VoucherRecord& used,
                  Change& change) {
    const std::optional<VoucherRecord> open = unused_of_another(account, effect);
    if (!open) {
        return false;
    }
    VoucherRecord stays = used;
    VoucherRecord goes = *open;
    std::swap(stays.cause, goes.cause);
    std::swap(stays.ordinal, goes.ordinal);
    return account.session().tables().vouchers().change(used, stays) &&
           take(account, *open, std::move(goes), change);
}

/// Withdraws up to so many and says how many it were.
std::int64_t withdraw(Account& account,
                      const engine::Effect& effect,
                      std::int64_t wanted,
                      Change& change) {
    std::int64_t withdrawn = 0;
    const std::vector<VoucherRecord> all = vouchers_of(account, effect);
    for (const VoucherRecord& voucher : unused(all)) {
        withdrawn += withdrawn < wanted && take(account, voucher, voucher, change) ? 1 : 0;
    }
    for (const VoucherRecord& voucher : all) {
        const bool is_used = voucher.state == VoucherState::used;
        withdrawn +=
            is_used && withdrawn < wanted && take_instead(account, effect, voucher, change) ? 1 : 0;
    }
    return withdrawn;
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

Result<Done> apply_issue(Account& account, engine::Effect& effect, Change& change) {
    if (effect.amount > 0) {
        return issue(account, effect, change);
    }
    effect.amount = -withdraw(account, effect, -effect.amount, change);
    return Done{};
}

bool is_issued(const Change& change, const std::string& offer) {
    return std::any_of(
        change.effects.begin(), change.effects.end(), [&offer](const engine::Effect& effect) {
            return effect.kind == engine::EffectKind::issue && effect.amount > 0 &&
                   effect.subject == offer;
        });
}

}  // namespace

Result<Done> apply_issues(Account& account, Change& change) {
    for (engine::Effect& effect : change.effects) {
        if (effect.kind != engine::EffectKind::issue) {
            continue;
        }
        SPAARPAS_ENSURE(apply_issue(account, effect, change));
    }
    base::erase_if(change.effects, [](const engine::Effect& effect) {
        return effect.kind == engine::EffectKind::issue && effect.amount == 0;
    });
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
