#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

/// A member's points one by one, as coins in a jar. The slowest and plainest way to know what a
/// balance should be.
namespace spaarpas::model {

struct Coin {
    std::string source;
    bool pending = false;
    std::int64_t available_at = 0;
    std::int64_t expires_at = 0;
    std::int64_t age = 0;
};

struct Jar {
    std::vector<Coin> coins;
    std::int64_t debt = 0;
    std::int64_t next_age = 1;

    [[nodiscard]] std::int64_t count(bool pending) const {
        std::int64_t found = 0;
        for (const Coin& coin : coins) {
            found += coin.pending == pending ? 1 : 0;
        }
        return found;
    }

    /// Puts coins in, one at a time; each pays a debt first.
    void put(std::int64_t points, Coin coin, bool pays_debt = true) {
        coin.age = next_age++;
        for (; points > 0; --points) {
            if (pays_debt && debt > 0) {
                --debt;
            } else {
                coins.push_back(coin);
            }
        }
    }

    /// Takes one coin: of those that fit, the one that expires first. False when none does.
    bool take_one(bool pending, const std::string& source) {
        auto best = coins.end();
        for (auto coin = coins.begin(); coin != coins.end(); ++coin) {
            const bool fits =
                coin->pending == pending && (source.empty() || coin->source == source);
            if (fits && (best == coins.end() || before(*coin, *best))) {
                best = coin;
            }
        }
        if (best == coins.end()) {
            return false;
        }
        coins.erase(best);
        return true;
    }

    void release(std::int64_t at) {
        std::vector<Coin> kept;
        for (Coin coin : coins) {
            if (coin.pending && coin.available_at <= at) {
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

    void expire(std::int64_t at) {
        const auto gone = [at](const Coin& coin) { return !coin.pending && coin.expires_at <= at; };
        coins.erase(std::remove_if(coins.begin(), coins.end(), gone), coins.end());
    }

    static bool before(const Coin& left, const Coin& right) {
        if (left.expires_at != right.expires_at) {
            return left.expires_at < right.expires_at;
        }
        if (left.available_at != right.available_at) {
            return left.available_at < right.available_at;
        }
        return left.age < right.age;
    }
};

}  // namespace spaarpas::model
