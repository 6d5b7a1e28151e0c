#include "tests/unit/engine/model/jar.h"

namespace spaarpas::engine_model {

namespace {

struct MonthDay {
    std::int64_t month = 0;
    std::int64_t day = 0;
};

/// Of January 1970 as month 0; 1972 is a leap year.
std::int64_t length_of(std::int64_t month) {
    constexpr std::int64_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 25 ? 29 : lengths[month % 12];
}

std::int64_t start_of(std::int64_t month) {
    std::int64_t day = 0;
    for (std::int64_t before = 0; before < month; ++before) {
        day += length_of(before);
    }
    return day;
}

MonthDay split(std::int64_t day) {
    MonthDay found{0, day};
    while (found.day >= length_of(found.month)) {
        found.day -= length_of(found.month++);
    }
    return found;
}

bool before(const Coin& left, const Coin& right) {
    if (left.expires_at != right.expires_at) {
        return left.expires_at < right.expires_at;
    }
    return left.available_at != right.available_at ? left.available_at < right.available_at
                                                   : left.age < right.age;
}

bool waits_longer(const Coin& left, const Coin& right) {
    return left.available_at < right.available_at;
}

}  // namespace

std::int64_t Habits::expires(std::int64_t available_at,
                             std::optional<std::int64_t> idle_since) const {
    if (idle_months > 0) {
        const std::int64_t since = std::max(available_at, idle_since.value_or(0));
        const MonthDay date = split(since / a_day);
        const std::int64_t month = date.month + idle_months;
        return (start_of(month) + std::min(date.day, length_of(month) - 1) + 1) * a_day;
    }
    if (at_end_of_month) {
        return start_of(split(available_at / a_day).month + 1 + plus_months) * a_day;
    }
    return after_days == 0 ? never : (available_at / a_day + after_days + 1) * a_day;
}

std::int64_t Jar::count(bool pending) const {
    std::int64_t found = 0;
    for (const Coin& coin : coins) {
        found += coin.pending == pending ? 1 : 0;
    }
    return found;
}

std::int64_t Jar::next_due() const {
    std::int64_t due = never;
    for (const Coin& coin : coins) {
        const std::int64_t at = coin.pending ? coin.available_at : coin.expires_at;
        due = coin.waits_for_event ? due : std::min(due, at);
    }
    return due;
}

void Jar::put(std::int64_t amount, Coin coin, bool pays_debt) {
    // Coins that are put in at another time are younger, whatever paid the debt.
    coin.age =
        coins.empty() ? 1 : 1 + std::max_element(coins.begin(), coins.end(), [](auto& a, auto& b) {
                                    return a.age < b.age;
                                })->age;
    for (; amount > 0; --amount) {
        if (pays_debt && debt > 0) {
            --debt;
        } else {
            coins.push_back(coin);
        }
    }
}

void Jar::give(const std::string& source, std::int64_t amount, std::int64_t at) {
    Coin coin;
    coin.source = source;
    coin.pending = habits.waits();
    coin.waits_for_event = habits.settles_on_event;
    coin.available_at = habits.settles_days > 0 ? (at / a_day + habits.settles_days) * a_day : at;
    coin.expires_at = coin.waits_for_event ? never : habits.expires(coin.available_at, idle_since);
    put(amount, coin, !coin.pending || !habits.pays_debt_at_release);
}

void Jar::correct(const std::string& source, std::int64_t amount, std::int64_t at) {
    Coin coin;
    coin.source = source;
    coin.available_at = at;
    coin.expires_at = habits.expires(at, idle_since);
    put(amount, coin, true);
}

std::vector<Coin>::iterator Jar::first(bool pending, const std::string& source) {
    auto best = coins.end();
    for (auto coin = coins.begin(); coin != coins.end(); ++coin) {
        const bool fits = coin->pending == pending && (source.empty() || coin->source == source);
        if (fits && (best == coins.end() || before(*coin, *best))) {
            best = coin;
        }
    }
    return best;
}

bool Jar::take_one(bool pending, const std::string& source, Coin* taken) {
    const auto coin = first(pending, source);
    if (coin == coins.end()) {
        return false;
    }
    if (taken != nullptr) {
        *taken = *coin;
    }
    coins.erase(coin);
    return true;
}

std::vector<Coin> Jar::spend(std::int64_t amount) {
    std::vector<Coin> spent(static_cast<std::size_t>(amount));
    for (Coin& coin : spent) {
        take_one(false, "", &coin);
    }
    return spent;
}

void Jar::give_back(const std::vector<Coin>& spent, std::int64_t at_least_until) {
    for (Coin coin : spent) {
        if (coin.expires_at != never) {
            coin.expires_at = std::max(coin.expires_at, at_least_until);
            if (habits.idle_months > 0 && idle_since) {
                coin.expires_at = std::max(coin.expires_at, habits.expires(0, idle_since));
            }
        }
        put(1, coin, true);
    }
}

void Jar::take_back(const std::string& source, std::int64_t amount) {
    for (; amount > 0; --amount) {
        if (take_one(true, source) || take_one(false, source)) {
            continue;
        }
        if (expired[source] > 0) {
            --expired[source];
            continue;
        }
        const bool found = take_one(false, "") || take_one(true, "");
        debt += !found && !habits.forgives ? 1 : 0;
    }
}

void Jar::release(std::int64_t at) {
    std::vector<Coin> kept;
    std::stable_sort(coins.begin(), coins.end(), waits_longer);
    for (Coin coin : coins) {
        if (coin.pending && !coin.waits_for_event && coin.available_at <= at) {
            coin.pending = false;
            if (debt > 0) {
                --debt;
                continue;
            }
        }
        kept.push_back(coin);
    }
    coins = kept;
}

void Jar::release_source(const std::string& source, std::int64_t at) {
    for (Coin& coin : coins) {
        if (coin.waits_for_event && coin.source == source) {
            coin.waits_for_event = false;
            coin.available_at = at;
            coin.expires_at = habits.expires(at, idle_since);
        }
    }
    std::vector<Coin> kept;
    for (Coin coin : coins) {
        if (coin.pending && !coin.waits_for_event && habits.settles_on_event) {
            coin.pending = false;
            if (debt > 0) {
                --debt;
                continue;
            }
        }
        kept.push_back(coin);
    }
    coins = kept;
}

void Jar::expire(std::int64_t at) {
    std::vector<Coin> kept;
    for (const Coin& coin : coins) {
        if (!coin.pending && coin.expires_at <= at) {
            ++expired[coin.source];
        } else {
            kept.push_back(coin);
        }
    }
    coins = kept;
}

void Jar::stir(std::int64_t since) {
    const bool is_undone = idle_since && *idle_since > since;
    const bool is_known = idle_since == since;
    idle_since = since;
    for (Coin& coin : coins) {
        if (coin.expires_at != never && !is_known) {
            const std::int64_t soonest = habits.expires(is_undone ? coin.available_at : 0, since);
            coin.expires_at = is_undone ? soonest : std::max(coin.expires_at, soonest);
        }
    }
}

}  // namespace spaarpas::engine_model
