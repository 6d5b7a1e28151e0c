#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "engine/explain/trace.h"

namespace spaarpas::store {

/// Something to tell the member.
///
/// *Shape*: `cause` is that of the effect that it tells of, or empty. `id` is the order of arrival
/// and is given by the table.
struct NoticeRecord {
    std::int64_t id = 0;
    std::string cause;
    engine::TraceStep what;
    std::int64_t at_ms = 0;
    std::optional<std::int64_t> seen_at_ms;
};

class NoticeTable : public Table {
public:
    /// Keeps a new one and gives its id; `notice.id` is not read.
    virtual std::int64_t insert(MemberKey member, const NoticeRecord& notice) = 0;
    /// A member's notices newest first, those before `before_id` (0 for the newest).
    [[nodiscard]] virtual std::vector<NoticeRecord> newest(MemberKey member,
                                                           std::int64_t before_id,
                                                           std::int64_t limit) = 0;
    /// Those that were not seen, newest first.
    [[nodiscard]] virtual std::vector<NoticeRecord> unseen(MemberKey member,
                                                           std::int64_t limit) = 0;
    /// Notes that the member saw this one; says how many were not seen before.
    virtual std::int64_t mark_seen(MemberKey member, std::int64_t id, std::int64_t seen_at_ms) = 0;
    /// Takes back what was not seen of an effect that is gone.
    virtual void withdraw(MemberKey member, const std::string& cause) = 0;
    /// Deletes up to `limit` of all members that are older than `before_ms`; says how many.
    virtual std::int64_t drop(std::int64_t before_ms, std::int64_t limit) = 0;

    virtual void move(MemberKey from, MemberKey to) = 0;
    virtual void erase(MemberKey member) = 0;
};

}  // namespace spaarpas::store
