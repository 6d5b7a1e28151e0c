#pragma once

#include <cstdint>
#include <vector>

#include "backend/import/online_retail/file.h"
#include "wire/messages/merchant.h"

namespace spaarpas::import::online_retail {

/// An event to book and the line that it comes from. A cancellation may come to several.
struct PlannedEvent {
    std::int64_t line = 0;
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
