#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/table.h"
#include "engine/decide/event.h"

namespace spaarpas::store {

/// An event of somebody who has not joined, which is booked if they do so in time. `id` is the
/// order of arrival and is given by the table.
struct WaitingEvent {
    std::int64_t id = 0;
    std::string program;
    std::string shop_id;
    std::string origin;
    std::string order_id;
    engine::Event event;
    std::int64_t until_ms = 0;
};

class WaitingTable : public Table {
public:
    [[nodiscard]] virtual std::optional<WaitingEvent> find(const std::string& program,
                                                           const std::string& origin,
                                                           const std::string& event_id) = 0;
    [[nodiscard]] virtual std::optional<WaitingEvent> find_order(const std::string& program,
                                                                 const std::string& order_id) = 0;
    /// What waits for somebody, in the order of arrival, after `after_id`.
    [[nodiscard]] virtual std::vector<WaitingEvent> of_shopper(const std::string& program,
                                                               const std::string& shop_id,
                                                               std::int64_t after_id,
                                                               std::int64_t limit) = 0;

    /// Keeps a new one and gives its id. Neither the order's id nor the event's of that origin may
    /// be there.
    virtual std::int64_t insert(const WaitingEvent& waiting) = 0;
    /// Writes the event of one that changed while it waited.
    virtual void update(const WaitingEvent& waiting) = 0;
    virtual void remove(std::int64_t id) = 0;
    /// Deletes all that waits for somebody.
    virtual void forget(const std::string& program, const std::string& shop_id) = 0;
    /// Deletes up to `limit` that waited until `at_ms` at most; says how many.
    virtual std::int64_t drop_lapsed(std::int64_t at_ms, std::int64_t limit) = 0;
};

}  // namespace spaarpas::store
