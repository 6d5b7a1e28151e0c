#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "loyalty/ledger/entry.h"

namespace spaarpas::loyalty {

/// A movement in the making: takes from lots and keeps one posting an account.
class Draft {
public:
    Draft(const Holding& holding, EntryKind kind);

    /// Adds to the posting of an account. What leaves the bounds is told by `finish`.
    void post(Account account, std::int64_t points);

    /// Takes up to `points` from the lots that `wanted` names, the one that expires first before
    /// the others, and posts it. Gives what it took.
    struct Wanted {
        bool pending = false;
        /// Only lots of this source where it is not empty.
        std::string source;
    };
    std::int64_t take(const Wanted& wanted, std::int64_t points);

    /// Takes all that is left of a lot out of its account, without saying where it goes.
    void empty(Lot& lot);

    /// Pays what the member owes, as far as `points` go. Gives what is left of them.
    std::int64_t pay_debt(std::int64_t points, const std::string& source);

    /// Adds a lot with what is left of `points` after any debt was paid.
    void add_lot(Lot lot);

    [[nodiscard]] std::vector<Lot>& lots() { return lots_; }
    /// Says that a lot is not as it was.
    void touch(const Lot& lot) { changed_[static_cast<std::size_t>(&lot - lots_.data())] = true; }
    Trace& trace() { return movement_.trace; }

    /// The movement with the postings that are not zero and the lots that changed.
    ///
    /// *Errors*: `amount_overflow`.
    base::Result<Movement> finish();

private:
    Lot* first_to_expire(const Wanted& wanted);

    Movement movement_;
    Balances balances_;
    std::vector<Lot> lots_;
    std::vector<bool> changed_;
    std::vector<Posting> postings_;
    bool overflow_ = false;
};

/// The refusal of a number of points that makes no sense for a movement.
base::Problem points_invalid(std::int64_t points, const char* expected);

}  // namespace spaarpas::loyalty
