#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backend/service/events/happening.h"
#include "backend/service/events/work_out.h"
#include "backend/service/limits/room.h"
#include "engine/ledger/draft.h"
#include "engine/ledger/lives.h"

namespace spaarpas::service {

/// One entry in the making: what an event moves by itself, what the rules give and take back by it,
/// and all that goes with that.
class EntryOfEvent {
public:
    EntryOfEvent(Account& account, Change change) : account_(account), change_(std::move(change)) {}
    EntryOfEvent(const EntryOfEvent&) = delete;
    EntryOfEvent& operator=(const EntryOfEvent&) = delete;

    [[nodiscard]] Change& change() { return change_; }

    /// The member's units, for a movement that may take back what these sources gave. Asked for
    /// once with the sources.
    [[nodiscard]] engine::Draft& draft(const base::List<std::string>& taken_back);

    /// Says what the past was before, or the pasts of two who become one, where units that expire
    /// when idle may have another life by it. Said before anything is drafted; `book_all` then
    /// needs the events of the whole past.
    void relive_from(std::vector<base::List<engine::Event>> before) { before_ = std::move(before); }
    [[nodiscard]] bool relives() const { return !before_.empty(); }

    /// Books what the past comes to. `events` are those of the past where all of it was read, else
    /// the one that happened.
    [[nodiscard]] Result<Booked> book_all(WorkedOut worked_out,
                                          const base::List<engine::Event>& events,
                                          Overdraw overdraw);

private:
    void keep_alive(const engine::Facts& facts);
    [[nodiscard]] std::vector<engine::KeptAlive> lives(
        const base::List<engine::Event>& events) const;
    void settle(const WorkedOut& worked_out, const engine::Event& event);
    void keep_narrowed(const base::List<engine::Event>& narrowed);
    [[nodiscard]] Result<Done> take_limits(const WorkedOut& worked_out, Overdraw overdraw);
    [[nodiscard]] Result<Done> finish_movement();

    Account& account_;
    Change change_;
    std::optional<engine::Draft> draft_;
    std::vector<base::List<engine::Event>> before_;
    /// The lots as they were before the draft.
    base::List<engine::Lot> originals_;
};

/// The sources from which effects take units back.
[[nodiscard]] base::List<std::string> sources_taken_back(const base::List<engine::Effect>& effects);

}  // namespace spaarpas::service
