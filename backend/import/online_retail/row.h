#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/calendar.h"

namespace spaarpas::import::online_retail {

/// The fields of one line of the file, as they stand there.
struct RawRow {
    std::int64_t line = 0;
    std::string invoice;
    std::string date;
    std::string customer;
    std::string country;
    std::string quantity;
    std::string unit_price;
};

/// One invoice that can be booked.
///
/// *Shape*: `key` identifies the row: number and minute together, since some numbers occur twice.
/// *Units*: `amount_minor` in pence, above 0; `cancels` tells which way it goes.
struct Row {
    std::int64_t line = 0;
    std::string key;
    std::string customer;
    std::int64_t occurred_at_ms = 0;
    std::int64_t amount_minor = 0;
    bool cancels = false;
};

/// A row that is not booked, and why.
///
/// *Shape*: `reason` is `unreadable`, `bad_debt`, `no_customer`, `zero_amount`, `negative_amount`
/// (a purchase below zero), `positive_cancellation`, `nothing_to_reverse`, or a code with which the
/// ledger refused it.
struct RefusedRow {
    std::int64_t line = 0;
    std::string reason;
    std::int64_t amount_minor = 0;
};

/// Reads one row. Where several reasons hold, the first of the list above is given.
std::variant<Row, RefusedRow> read_row(const RawRow& raw, const base::Zone& zone);

}  // namespace spaarpas::import::online_retail
