#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A member's units one by one, as coins in a jar. The slowest and plainest way to know what a
/// balance should be.
namespace spaarpas::engine_model {

inline constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
inline constexpr std::int64_t a_day = 86400000;

/// What a unit promises. All of it is in UTC, from 1970 on.
struct Habits {
    std::int64_t settles_days = 0;
    bool settles_on_event = false;
    std::int64_t after_days = 0;
    bool at_end_of_month = false;
    std::int64_t plus_months = 0;
    std::int64_t idle_months = 0;
    bool pays_debt_at_release = false;
    bool forgives = false;

    [[nodiscard]] bool waits() const { return settles_days > 0 || settles_on_event; }
    [[nodiscard]] std::int64_t expires(std::int64_t available_at,
                                       std::optional<std::int64_t> idle_since) const;
};

struct Coin {
    std::string source;
    bool pending = false;
    bool waits_for_event = false;
    std::int64_t available_at = 0;
    std::int64_t expires_at = never;
    std::int64_t age = 0;
};

class Jar {
public:
    Habits habits;
    std::vector<Coin> coins;
    std::int64_t debt = 0;
    /// How many coins of a source expired, and were not asked for since.
    std::map<std::string, std::int64_t> expired;
    std::optional<std::int64_t> idle_since;

    [[nodiscard]] std::int64_t count(bool pending) const;
    [[nodiscard]] std::int64_t next_due() const;

    void give(const std::string& source, std::int64_t amount, std::int64_t at);
    /// The desk's coins are there at once.
    void correct(const std::string& source, std::int64_t amount, std::int64_t at);
    /// Takes available coins, and gives them, the first to expire first.
    std::vector<Coin> spend(std::int64_t amount);
    void give_back(const std::vector<Coin>& spent, std::int64_t at_least_until);
    void take_back(const std::string& source, std::int64_t amount);
    void release(std::int64_t at);
    void release_source(const std::string& source, std::int64_t at);
    void expire(std::int64_t at);
    void stir(std::int64_t since);

private:
    void put(std::int64_t amount, Coin coin, bool pays_debt);
    bool take_one(bool pending, const std::string& source, Coin* taken = nullptr);
    std::vector<Coin>::iterator first(bool pending, const std::string& source);
};

}  // namespace spaarpas::engine_model
