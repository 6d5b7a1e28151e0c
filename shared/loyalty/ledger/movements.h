#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "json/result.h"
#include "loyalty/earning/award.h"
#include "loyalty/ledger/entry.h"

namespace spaarpas::loyalty {

/// Books an award: into `pending` or, where the program waits for no return window, into
/// `available`; a debt is paid first.
json::Result<Movement> accrue(const Program& program,
                              const Holding& holding,
                              std::int64_t points,
                              const std::string& source,
                              std::int64_t occurred_at_ms);

/// Moves the lots whose return window is over at `at_ms` from `pending` to `available`. No postings
/// when there are none.
json::Result<Movement> release_due(const Holding& holding, std::int64_t at_ms);

/// Takes away what has expired at `at_ms`. No postings when there is none.
json::Result<Movement> expire_due(const Holding& holding, std::int64_t at_ms);

/// Spends `points` from the available lots, the one that expires first before the others.
///
/// *Errors*: `not_enough_points`.
json::Result<Movement> redeem(const Holding& holding, std::int64_t points);

/// Gives back what a redemption took, into a lot that expires as the newest of those it took from;
/// `movement` is the redemption as it was recorded.
json::Result<Movement> cancel_redemption(const Holding& holding,
                                         std::int64_t points,
                                         const std::string& source,
                                         std::int64_t at_ms,
                                         std::optional<std::int64_t> expires_at_ms);

/// Takes back `points` that `source` was awarded: from its own lots first, pending before
/// available, then from the others, then by the program's choice for a shortfall.
json::Result<Movement> reverse(const Program& program,
                               const Holding& holding,
                               std::int64_t points,
                               const std::string& source);

/// The service desk's correction, either way.
///
/// *Errors*: `not_enough_points` where it would take more than there is.
json::Result<Movement> adjust(const Program& program,
                              const Holding& holding,
                              std::int64_t points,
                              const std::string& source,
                              std::int64_t at_ms);

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
    std::vector<LineAward> lines;
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
json::Result<RefundShare> refund_share(const Award& award,
                                       const RefundState& before,
                                       const std::vector<RefundLine>& lines,
                                       std::int64_t amount_minor);

}  // namespace spaarpas::loyalty
