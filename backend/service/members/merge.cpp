#include "backend/service/members/merge.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/service/events/entry_of_event.h"
#include "backend/service/events/past.h"
#include "backend/service/events/work_out.h"
#include "backend/service/ledger/booked_effects.h"
#include "backend/service/members/give_away.h"
#include "backend/service/time/settle.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::HistoryRecord;
using store::MemberKey;

void move_rows(store::Transaction& tables, MemberKey from, MemberKey into) {
    tables.history().move(from, into);
    tables.vouchers().move(from, into);
    tables.profile().move(from, into);
    tables.notices().move(from, into);
    tables.replies().move(from, into);
}

/// Leaves the earliest joining alone. The others are undone, and all events of the other member are
/// this one's now: the chain says so.
void unite(Account& into, const std::vector<HistoryRecord>& moved, Change& change) {
    auto& history = into.session().tables().history();
    bool has_joined = false;
    for (HistoryRecord& record : read_past(into)) {
        const bool is_moved =
            std::any_of(moved.begin(), moved.end(), [&record](const HistoryRecord& other) {
                return other.row == record.row;
            });
        const bool joins = record.event.kind == engine::event_joined && !record.event.cancelled;
        const bool joins_again = joins && has_joined;
        has_joined = has_joined || joins;
        if (joins_again) {
            record.event.cancelled = true;
            history.update(record);
        }
        if (is_moved || joins_again) {
            seal(change, record, into.record().shop_id);
        }
    }
}

Change merge_of(const Account& account, const std::string& subject) {
    Change change;
    change.kind = wire::EntryKind::merge;
    change.occurred_at_ms = account.session().now_ms();
    change.program_version = account.program_at(change.occurred_at_ms).version;
    change.subject = subject;
    return change;
}

/// What the united past comes to, beside what is booked of both.
Result<Done> book_united(Account& into,
                         const std::string& subject,
                         std::vector<BookedPast> before) {
    const base::List<engine::Event> now = events_of(read_past(into));
    EntryOfEvent entry(into, merge_of(into, subject));
    entry.relive_from({before[0].events, before[1].events});
    SPAARPAS_TRY(WorkedOut worked_out, work_out_again(into, {std::move(before), now, ""}));
    SPAARPAS_ENSURE(entry.book_all(std::move(worked_out), now, Overdraw::allowed));
    into.set_last_event(into.session().tables().history().newest(into.key()));
    return Done{};
}

}  // namespace

Result<Done> merge_members(Account& into, Account& from) {
    Session& session = into.session();
    SPAARPAS_ENSURE(let_time_pass(into, session.now_ms()));
    SPAARPAS_ENSURE(let_time_pass(from, session.now_ms()));
    const std::vector<HistoryRecord> moved = read_past(from);
    std::vector<BookedPast> before{{events_of(read_past(into)), read_retained(into)},
                                   {events_of(moved), read_retained(from)}};
    const Belongings belongings = belongings_of(from);

    SPAARPAS_ENSURE(give_away(from, belongings, merge_of(from, "")));
    const std::string subject = from.record().chain_head;
    from.set_facts({});
    from.set_last_event(std::nullopt);
    from.set_merged_into(into.key());
    from.save();

    move_rows(session.tables(), from.key(), into.key());
    Change change = merge_of(into, subject);
    unite(into, moved, change);
    SPAARPAS_ENSURE(take_over(into, belongings, std::move(change)));
    into.set_joined_at(std::min(into.record().joined_at_ms, from.record().joined_at_ms));
    SPAARPAS_ENSURE(book_united(into, subject, std::move(before)));
    into.save();
    session.accounts().erase(from.key().value);
    return Done{};
}

}  // namespace spaarpas::service
