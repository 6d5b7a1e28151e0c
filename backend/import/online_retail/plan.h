#pragma once

#include <cstdint>
#include <vector>

#include "backend/import/online_retail/file.h"
#include "wire/messages/merchant.h"

namespace spaarpas::import::online_retail {

/// An event to book and the rows that it comes from, by their lines in the file. The rows of one
/// invoice are one order; a cancellation may come to several refunds.
struct PlannedEvent {
    std::vector<std::int64_t> rows;
    wire::Event event;
};

/// The events of a file in their order, and the rows, or the parts of cancellations, that come to
/// none.
struct Plan {
    std::vector<PlannedEvent> events;
    std::vector<RefusedRow> refused;
};

/// The same file always comes to the same events with the same ids, so that a second import finds
/// each of them booked.
Plan plan_events(const File& file);

}  // namespace spaarpas::import::online_retail
