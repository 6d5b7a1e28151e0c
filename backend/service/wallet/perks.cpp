#include "backend/service/wallet/perks.h"

#include <algorithm>

#include "backend/service/vouchers/view.h"
#include "backend/store/effects.h"

namespace spaarpas::service {

namespace {

using wire::Entitlement;

constexpr std::int64_t open_at_most = 500;

/// A level by the newest version that has it.
const engine::Level* find_level(const engine::Versions& versions, const std::string& id) {
    for (std::size_t index = versions.size(); index > 0; --index) {
        const engine::Level* const level = engine::find_level(*versions[index - 1], id).level;
        if (level != nullptr) {
            return level;
        }
    }
    return nullptr;
}

void add_of_levels(base::List<Entitlement>& perks,
                   const engine::Versions& versions,
                   const engine::Facts& facts) {
    for (const engine::HeldLevel& held : facts.levels) {
        const engine::Level* const level = find_level(versions, held.level);
        if (level == nullptr) {
            continue;
        }
        for (const std::string& perk : level->perks) {
            perks.push_back({perk, level->id, held.until_ms});
        }
    }
}

void add_of_vouchers(base::List<Entitlement>& perks, Account& account, std::int64_t at_ms) {
    for (const auto& voucher : open_vouchers(account, at_ms)) {
        const engine::Offer* const offer = offer_of(voucher, account.program());
        if (offer != nullptr && !offer->gives.perk.empty()) {
            perks.push_back({offer->gives.perk, offer->id, voucher.expires_at_ms});
        }
    }
}

/// The same perk of the same rule is one, until the last of it ends: who is shown it every day need
/// not read a line for each of their orders.
void add_once(base::List<Entitlement>& perks, const Entitlement& perk) {
    const auto same = std::find_if(perks.begin(), perks.end(), [&perk](const Entitlement& known) {
        return known.perk == perk.perk && known.source == perk.source;
    });
    if (same == perks.end()) {
        perks.push_back(perk);
    } else if (same->until_ms) {
        same->until_ms = perk.until_ms ? std::max(same->until_ms, perk.until_ms) : std::nullopt;
    }
}

void add_of_rules(base::List<Entitlement>& perks, Account& account, std::int64_t at_ms) {
    auto& effects = account.session().tables().effects();
    for (const auto& record : effects.of_kind(account.key(), engine::EffectKind::perk)) {
        const engine::Effect& effect = record.effect;
        if (!effect.until_ms || *effect.until_ms > at_ms) {
            add_once(perks, {effect.subject, effect.rule, effect.until_ms});
        }
    }
}

}  // namespace

std::vector<store::VoucherRecord> open_vouchers(Account& account, std::int64_t at_ms) {
    return account.session().tables().vouchers().open(account.key(), at_ms, 0, open_at_most);
}

base::List<Entitlement> perks_of(Account& account, const engine::Facts& facts, std::int64_t at_ms) {
    base::List<Entitlement> perks;
    add_of_levels(perks, account.versions(), facts);
    add_of_vouchers(perks, account, at_ms);
    add_of_rules(perks, account, at_ms);
    return perks;
}

}  // namespace spaarpas::service
