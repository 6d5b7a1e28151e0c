#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "engine/decide/event.h"

namespace spaarpas::store {

/// An event of a member's past.
///
/// *Shape*: `origin` is who told it: event ids of different origins never meet. `order_id` is empty
/// for what is no order. `entry` booked it, 0 where it moved nothing. `salt` goes with the hash of
/// the event in the chain. Once the member was erased, `is_erased` is set and the event has its id,
/// kind, instant and source alone, and no salt. `row` is given by the table.
struct HistoryRecord {
    std::int64_t row = 0;
    std::string program;
    MemberKey member;
    std::string origin;
    std::string order_id;
    engine::Event event;
    std::string salt;
    std::int64_t entry = 0;
    bool is_erased = false;
};

/// Where a record stands in its member's history.
[[nodiscard]] HistoryPlace place_of(const HistoryRecord& record);

/// Something that was told of an event that the history has: a refund, a cancellation, an
/// amendment. It changed that event and is no event of its own, but its id is taken.
///
/// *Shape*: `target` is the id of the order or event that it speaks of.
struct ChangeRecord {
    std::string program;
    std::string origin;
    std::string event_id;
    std::string kind;
    std::string target;
    MemberKey member;
    std::int64_t at_ms = 0;
};

class HistoryTable : public Table {
public:
    [[nodiscard]] virtual std::optional<HistoryRecord> find(const std::string& program,
                                                            const std::string& origin,
                                                            const std::string& event_id) = 0;
    [[nodiscard]] virtual std::optional<HistoryRecord> find_order(const std::string& program,
                                                                  const std::string& order_id) = 0;

    /// Keeps a new event and gives its row; `record.row` and `is_erased` are not read. Neither the
    /// order's id nor the event's of that origin may be there.
    virtual std::int64_t insert(const HistoryRecord& record) = 0;
    /// Writes event, salt and entry of the row; instant, kind and id stay as they are.
    virtual void update(const HistoryRecord& record) = 0;

    /// A member's past in its order, after `after`. To work it out anew, ask until nothing comes.
    [[nodiscard]] virtual std::vector<HistoryRecord> page(MemberKey member,
                                                          const std::optional<HistoryPlace>& after,
                                                          std::int64_t limit) = 0;
    /// A member's orders, newest first, those before `before`.
    [[nodiscard]] virtual std::vector<HistoryRecord> newest_orders(
        MemberKey member,
        const std::optional<HistoryPlace>& before,
        std::int64_t limit) = 0;
    /// The place of the newest event.
    [[nodiscard]] virtual std::optional<HistoryPlace> newest(MemberKey member) = 0;

    /// *Errors*: false, and nothing changed, where that origin has told a change of that id.
    [[nodiscard]] virtual bool add_change(const ChangeRecord& change) = 0;
    [[nodiscard]] virtual std::optional<ChangeRecord> find_change(const std::string& program,
                                                                  const std::string& origin,
                                                                  const std::string& event_id) = 0;

    /// Makes the past of one member the other's.
    virtual void move(MemberKey from, MemberKey to) = 0;
    /// Empties the member's events and their salts. Their ids and those of orders stay, so that
    /// what is told of them later is known to be of an erased member.
    virtual void erase(MemberKey member) = 0;
};

}  // namespace spaarpas::store
