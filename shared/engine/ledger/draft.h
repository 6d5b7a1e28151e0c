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
    struct Taken {
        std::int64_t amount = 0;
        base::List<Spent> parts;
    };

    /// Adds to the posting of a unit's account. What leaves the bounds is told by `finish`.
    void post(std::string_view unit, Account account, std::int64_t amount);
    /// Takes up to `amount` from the wanted lots, the first to expire first, posts it and says what
    /// it was.
    Taken take(const Wanted& wanted, std::int64_t amount);
    /// Takes all that is left of a lot out of its account, without saying where it goes.
    std::int64_t empty(Lot& lot);
    /// Puts into an empty lot what is left of it, and posts that.
    void fill(Lot& lot, std::int64_t amount);
    /// Pays a debt of the unit and says what is left of the amount.
    std::int64_t pay_debt(std::string_view unit, std::int64_t amount, const std::string& source);
    /// Adds a lot that holds its `amount`; one of nothing is left out.
    void add_lot(Lot lot);
    /// Says that a lot is not as it was.
    void touch(const Lot& lot);
    /// Notes what keeps the lots of a unit alive; those that it moves need no `touch`.
    void note_activity(const Activity& activity);

    [[nodiscard]] base::List<Lot>& lots() { return lots_; }
    [[nodiscard]] const Balances& balances(std::string_view unit) { return balances_of(unit); }
    [[nodiscard]] Trace& trace() { return movement_.trace; }

    /// The movement with the postings that are not zero and the lots that changed; the draft is
    /// spent.
    ///
    /// *Errors*: `amount_overflow`.
    base::Result<Movement> finish();

private:
    Balances& balances_of(std::string_view unit);
    Posting& posting_of(std::string_view unit, Account account);
    Lot* first_to_expire(const Wanted& wanted);

    Movement movement_;
    base::List<Balances> balances_;
    base::List<Lot> lots_;
    std::vector<std::uint8_t> changed_;
    bool overflow_ = false;
};

/// The balance of one of the member's accounts; null for the program's.
std::int64_t* balance_of(Balances& balances, Account account);

}  // namespace spaarpas::engine
