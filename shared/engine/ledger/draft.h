#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/ledger/entry.h"

namespace spaarpas::engine {

/// A movement in the making, over a member's holding: it keeps the lots and balances as they are
/// after each step, so that several steps make one entry.
class Draft {
public:
    explicit Draft(const Holding& holding);

    /// Which lots may be taken from: those of a unit, pending or available, of one source or of any
    /// where that is empty.
    struct Wanted {
        std::string_view unit;
        bool pending = false;
        std::string_view source{};
    };

    void post(std::string_view unit, Account account, std::int64_t amount);
    /// Takes up to `amount` from the wanted lots, the first to expire first, and says how much it
    /// was.
    std::int64_t take(const Wanted& wanted, std::int64_t amount);
    /// Takes away all that is left of a lot.
    void empty(Lot& lot);
    /// Pays a debt of the unit and says what is left of the amount.
    std::int64_t pay_debt(std::string_view unit, std::int64_t amount, const std::string& source);
    void add_lot(Lot lot);
    void touch(const Lot& lot);

    [[nodiscard]] base::List<Lot>& lots() { return lots_; }
    [[nodiscard]] const Balances& balances(std::string_view unit);
    [[nodiscard]] Trace& trace() { return movement_.trace; }

    /// The movement; the draft is spent.
    ///
    /// *Errors*: `amount_overflow`.
    base::Result<Movement> finish();

private:
    Balances& balances_of(std::string_view unit);
    Lot* first_to_expire(const Wanted& wanted);

    Movement movement_;
    base::List<Balances> balances_;
    base::List<Lot> lots_;
    std::vector<std::uint8_t> changed_;
    bool overflow_ = false;
};

}  // namespace spaarpas::engine
