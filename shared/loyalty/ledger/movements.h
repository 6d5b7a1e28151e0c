#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "base/result.h"
#include "loyalty/earning/award.h"
#include "loyalty/ledger/entry.h"

namespace spaarpas::loyalty {

/// Books an award: into `pending` or, where the program waits for no return window, into
/// `available`. A debt is paid first; where the program allows a negative balance, only once the
/// points become available.
///
/// *Shape*: nothing for 0 points. *Errors*: `points_invalid` (negative), `amount_overflow`.
base::Result<Movement> accrue(const Program& program,
                              const Holding& holding,
                              std::int64_t points,
                              const std::string& source,
                              std::int64_t occurred_at_ms);

/// Moves the lots whose return window is over at `at_ms` from `pending` to `available`; a debt is
/// paid first. No postings when there are none.
base::Result<Movement> release_due(const Holding& holding, std::int64_t at_ms);

/// Takes away what has expired at `at_ms`: the lots whose `expires_at_ms` has come. No postings
/// when there is none. Release first what is due.
base::Result<Movement> expire_due(const Holding& holding, std::int64_t at_ms);

/// Spends `points` from the available lots, the one that expires first before the others.
///
/// *Errors*: `not_enough_points`, `points_invalid` (0 or negative).
base::Result<Movement> redeem(const Holding& holding, std::int64_t points);

/// Gives back the `points` of a redemption into a new lot that expires at `expires_at_ms`, which is
/// `latest_expiry` of what it took. A debt is paid first.
///
/// *Errors*: `points_invalid`, `amount_overflow`.
base::Result<Movement> cancel_redemption(const Holding& holding,
                                         std::int64_t points,
                                         const std::string& source,
                                         std::int64_t at_ms,
                                         std::optional<std::int64_t> expires_at_ms);

/// When the newest of the lots expires that `redemption` took points from; nothing for never.
std::optional<std::int64_t> latest_expiry(const Movement& redemption);

/// Takes back `points` that `source` was awarded: from its own lots first, pending before
/// available, then from the others, the ones that expire first before the others, available before
/// pending; then by the program's choice for a shortfall.
///
/// *Errors*: `points_invalid` (negative), `amount_overflow`.
base::Result<Movement> reverse(const Program& program,
                               const Holding& holding,
                               std::int64_t points,
                               const std::string& source);

/// The service desk's correction, either way. What is given pays a debt first.
///
/// *Errors*: `not_enough_points` where it would take more than there is, `points_invalid` (0),
/// `amount_overflow`.
base::Result<Movement> adjust(const Program& program,
                              const Holding& holding,
                              std::int64_t points,
                              const std::string& source,
                              std::int64_t at_ms);

/// The holding after a movement: the projection that is stored in the same transaction. A new lot
/// gets `new_lot_id`; lots without points are left out.
///
/// *Errors*: `movement_unbalanced` where the postings do not add up to zero, or the lots not to the
/// balances.
base::Result<Holding> apply(const Holding& holding,
                            const Movement& movement,
                            std::int64_t new_lot_id);

/// One line of a refund: so many pieces of a line, or so much money of the order where `line` is
/// empty.
struct RefundLine {
    static constexpr const char* type_name = "RefundLine";
    std::string line;
    std::int64_t quantity = 0;
};

/// What was refunded of an order so far, kept beside its award.
struct RefundState {
    static constexpr const char* type_name = "RefundState";
    base::List<LineAward> lines;
    std::int64_t amount_minor = 0;
    std::int64_t paid_minor = 0;
    std::int64_t reversed_points = 0;
};

struct RefundShare {
    std::int64_t points = 0;
    std::int64_t amount_minor = 0;
    RefundState state;
    Trace trace;
};

/// What a refund takes back of an award, in proportion, by the award as it was recorded. Several
/// refunds of one order add up exactly to what it earned when all of it has been refunded.
///
/// *Errors*: `refund_exceeds_order`, `unknown_line`, `refund_invalid`.
base::Result<RefundShare> refund_share(const Award& award,
                                       const RefundState& before,
                                       const base::List<RefundLine>& lines,
                                       std::int64_t amount_minor);

}  // namespace spaarpas::loyalty
