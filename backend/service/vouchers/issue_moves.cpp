#include "backend/service/vouchers/issue_moves.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "backend/service/members/account.h"
#include "engine/decide/retained.h"

namespace spaarpas::service {

namespace {

using engine::Effect;
using store::VoucherRecord;
using store::VoucherState;

bool is_issue(const Effect& effect) {
    return effect.kind == engine::EffectKind::issue;
}

/// Whether both are grants of one rule in one period, of which each is as good as the other: their
/// causes differ in their number alone.
bool is_like(const Effect& left, const Effect& right) {
    const auto all_but_number = [](const Effect& effect) {
        return effect.cause.substr(0, effect.cause.rfind('/'));
    };
    const bool follow = left.source == left.cause && right.source == right.cause;
    return follow && left.cause != right.cause && left.rule == right.rule &&
           left.place == right.place && left.subject == right.subject &&
           all_but_number(left) == all_but_number(right);
}

/// The newest voucher of a state.
std::optional<VoucherRecord> newest(const std::vector<VoucherRecord>& vouchers,
                                    VoucherState state) {
    const auto found =
        std::find_if(vouchers.rbegin(), vouchers.rend(), [state](const VoucherRecord& voucher) {
            return voucher.state == state;
        });
    return found == vouchers.rend() ? std::nullopt : std::optional(*found);
}

/// One that was not used: a free one before a reserved one.
std::optional<VoucherRecord> unused(const std::vector<VoucherRecord>& vouchers) {
    std::optional<VoucherRecord> free = newest(vouchers, VoucherState::issued);
    return free ? free : newest(vouchers, VoucherState::reserved);
}

/// The vouchers as each move leaves them.
class Moving {
public:
    Moving(Account& account, const base::List<Effect>& effects)
        : account_(account), effects_(effects) {
        moves_.stays.assign(effects.size(), 0);
        moves_.handed_on.assign(effects.size(), 0);
    }

    IssueMoves all();

private:
    std::int64_t take_back(const Effect& effect);
    bool take_one(const Effect& effect);
    bool hand_on(const Effect& effect, const VoucherRecord& voucher);
    bool take_instead(const Effect& effect, const VoucherRecord& used);
    void withdraw(const Effect& effect, const VoucherRecord& voucher);
    void pass(const VoucherRecord& voucher, const Effect& from, const Effect& to);
    const Effect* another_with_unused(const Effect& effect);
    std::vector<VoucherRecord>& held(const Effect& effect);
    void drop(const Effect& effect, const VoucherRecord& voucher);

    Account& account_;
    const base::List<Effect>& effects_;
    /// What is booked of issues, the newest first.
    std::optional<std::vector<store::EffectRecord>> booked_;
    std::map<std::string, std::vector<VoucherRecord>> held_;
    IssueMoves moves_;
};

std::vector<VoucherRecord>& Moving::held(const Effect& effect) {
    const auto [place, is_new] = held_.try_emplace(engine::retained_name(effect));
    if (is_new) {
        place->second = vouchers_of(account_, effect);
    }
    return place->second;
}

void Moving::drop(const Effect& effect, const VoucherRecord& voucher) {
    std::vector<VoucherRecord>& all = held(effect);
    all.erase(
        std::remove_if(all.begin(),
                       all.end(),
                       [&voucher](const VoucherRecord& other) { return other.id == voucher.id; }),
        all.end());
}

void Moving::withdraw(const Effect& effect, const VoucherRecord& voucher) {
    VoucherRecord after = voucher;
    after.state = VoucherState::withdrawn;
    after.order_id.clear();
    after.reserved_until_ms.reset();
    drop(effect, voucher);
    moves_.moves.push_back({voucher, std::move(after)});
}

void Moving::pass(const VoucherRecord& voucher, const Effect& from, const Effect& to) {
    std::vector<VoucherRecord>& all = held(to);
    VoucherRecord after = voucher;
    after.cause = to.cause;
    after.ordinal = all.empty() ? 1 : all.back().ordinal + 1;
    all.push_back(after);
    drop(from, voucher);
    moves_.moves.push_back({voucher, std::move(after)});
}

/// Where another grant is to have a new voucher, it has this one.
bool Moving::hand_on(const Effect& effect, const VoucherRecord& voucher) {
    for (std::size_t index = 0; index < effects_.size(); ++index) {
        if (is_issue(effects_[index]) && moves_.handed_on[index] < effects_[index].amount &&
            is_like(effects_[index], effect)) {
            pass(voucher, effect, effects_[index]);
            ++moves_.handed_on[index];
            return true;
        }
    }
    return false;
}

/// The newest other grant that has a voucher which was not used.
const Effect* Moving::another_with_unused(const Effect& effect) {
    if (!booked_) {
        booked_ = account_.session().tables().effects().of_kind(account_.key(), effect.kind);
        std::reverse(booked_->begin(), booked_->end());
    }
    for (const store::EffectRecord& record : *booked_) {
        if (is_like(record.effect, effect) && unused(held(record.effect))) {
            return &record.effect;
        }
    }
    return nullptr;
}

/// Takes one that was not used of another grant, which has the used one from then on.
bool Moving::take_instead(const Effect& effect, const VoucherRecord& used) {
    const Effect* const other = another_with_unused(effect);
    if (other == nullptr) {
        return false;
    }
    withdraw(*other, *unused(held(*other)));
    pass(used, effect, *other);
    return true;
}

bool Moving::take_one(const Effect& effect) {
    if (const auto open = unused(held(effect))) {
        if (!hand_on(effect, *open)) {
            withdraw(effect, *open);
        }
        return true;
    }
    const auto used = newest(held(effect), VoucherState::used);
    return used && (hand_on(effect, *used) || take_instead(effect, *used));
}

/// Takes back what an effect says, and says how many stay.
std::int64_t Moving::take_back(const Effect& effect) {
    std::int64_t left = -effect.amount;
    while (left > 0 && take_one(effect)) {
        --left;
    }
    return left;
}

IssueMoves Moving::all() {
    for (std::size_t index = 0; index < effects_.size(); ++index) {
        if (is_issue(effects_[index]) && effects_[index].amount < 0) {
            moves_.stays[index] = take_back(effects_[index]);
        }
    }
    return std::move(moves_);
}

}  // namespace

std::vector<VoucherRecord> vouchers_of(Account& account, const Effect& issue) {
    std::vector<VoucherRecord> all =
        account.session().tables().vouchers().of_cause(account.key(), issue.cause);
    all.erase(std::remove_if(all.begin(),
                             all.end(),
                             [&issue](const VoucherRecord& voucher) {
                                 return voucher.place != issue.place ||
                                        voucher.offer != issue.subject;
                             }),
              all.end());
    return all;
}

IssueMoves moves_of_issues(Account& account, const base::List<Effect>& effects) {
    return Moving(account, effects).all();
}

}  // namespace spaarpas::service
