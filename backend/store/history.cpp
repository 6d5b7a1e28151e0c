#include "backend/store/history.h"

namespace spaarpas::store {

HistoryPlace place_of(const HistoryRecord& record) {
    const engine::Event& event = record.event;
    return {event.at_ms, event.kind == engine::event_joined, event.id, record.row};
}

}  // namespace spaarpas::store
