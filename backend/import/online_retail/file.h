#pragma once

#include <string>
#include <vector>

#include "backend/import/online_retail/row.h"
#include "base/calendar.h"

namespace spaarpas::import::online_retail {

/// A file of invoices: what can be booked by time, then line; what cannot, by line.
struct File {
    std::vector<Row> rows;
    std::vector<RefusedRow> refused;
    /// An English sentence where the file cannot be read at all, else empty.
    std::string error;
};

/// Reads the whole file. A line that does not have the six columns is refused as `unreadable`, and
/// the next one is read.
File read_file(const std::string& path, const base::Zone& zone);

}  // namespace spaarpas::import::online_retail
