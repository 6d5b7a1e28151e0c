#include "backend/service/events/happening.h"

#include <utility>
#include <vector>

#include "backend/service/events/entry_of_event.h"
#include "backend/service/events/lives.h"
#include "backend/service/events/past.h"
#include "backend/service/events/work_out.h"
#include "backend/service/hash.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/time/settle.h"
#include "backend/service/vouchers/grants.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::HistoryRecord;

constexpr std::size_t salt_bytes = 16;
constexpr std::size_t id_bytes = 12;
const base::List<std::string> no_sources;

/// What the program asks of a member at that moment and no past can tell: balances, and what limits
/// of all members leave. It stays with the event, so that a price that is booked never changes.
void note_surroundings(Account& account, engine::Event& event) {
    const engine::Program& program = account.program_at(event.at_ms);
    event.balances = {};
    for (const std::string& unit : ProgramVersions::balances_asked(program)) {
        std::int64_t available = 0;
        for (const engine::Balances& balances : account.holding().balances) {
            available = balances.unit == unit ? balances.available : available;
        }
        event.balances.emplace_back(unit, available);
    }
    event.room = rooms_for(account.session(), program, event.at_ms, {});
}

HistoryRecord record_of(Account& account, const Happening& what) {
    HistoryRecord record;
    record.program = account.record().program;
    record.member = account.key();
    record.origin = what.origin;
    record.order_id = what.order_id;
    record.event = what.event;
    if (record.event.source.empty()) {
        record.event.source = record.event.id;
    }
    note_surroundings(account, record.event);
    record.salt = to_hex(account.session().context().random.bytes(salt_bytes));
    return record;
}

Change change_of(const Account& account, const HistoryRecord& record) {
    Change change;
    change.program_version = account.program_at(record.event.at_ms).version;
    change.occurred_at_ms = record.event.at_ms;
    change.order_id = record.order_id;
    change.source = record.event.id;
    return change;
}

/// All sources of which something is booked.
base::List<std::string> all_sources(const Account& account) {
    base::List<engine::Effect> booked = read_booked(account);
    for (engine::Effect& effect : booked) {
        effect.amount = -effect.amount;
    }
    return sources_taken_back(booked);
}

/// What happens besides what rules give.
Result<Done> move_also(Account& account, EntryOfEvent& entry, const Also& also, bool is_last) {
    if (!also) {
        return Done{};
    }
    engine::Draft& draft = entry.draft(is_last ? no_sources : all_sources(account));
    return also(draft, entry.change());
}

/// What an order gives back of the vouchers that were used on it.
Result<Done> give_vouchers_back(Account& account, EntryOfEvent& entry, const HistoryRecord& order) {
    const auto vouchers = vouchers_given_back(account, order);
    if (vouchers.empty()) {
        return Done{};
    }
    engine::Draft& draft = entry.draft(all_sources(account));
    return return_vouchers(account, vouchers, draft, entry.change());
}

Result<Booked> book_last(Account& account, EntryOfEvent& entry, const HistoryRecord& record) {
    SPAARPAS_TRY(WorkedOut worked_out, decide_next(account, record.event));
    // The event keeps within the room that was read for it, and time alone uses none.
    base::List<engine::Event> events{record.event};
    if (entry.relives()) {
        events = events_of(read_past(account));
    }
    SPAARPAS_TRY(Booked booked, entry.book_all(std::move(worked_out), events, Overdraw::refused));
    account.set_last_event(place_of_event(record.event, record.row));
    return booked;
}

/// `before` is the past without it.
Result<Booked> book_between(Account& account,
                            EntryOfEvent& entry,
                            const HistoryRecord& record,
                            base::List<engine::Event> before) {
    const base::List<engine::Event> now = events_of(read_past(account));
    SPAARPAS_TRY(
        WorkedOut worked_out,
        work_out_again(account,
                       {{{std::move(before), read_retained(account)}}, now, record.event.id}));
    SPAARPAS_TRY(Booked booked, entry.book_all(std::move(worked_out), now, Overdraw::allowed));
    account.set_last_event(account.session().tables().history().newest(account.key()));
    return booked;
}

}  // namespace

std::string new_event_id(Session& session) {
    return to_hex(session.context().random.bytes(id_bytes));
}

Result<Booked> happen(Account& account, Happening what) {
    SPAARPAS_ENSURE(let_time_pass(account, account.session().now_ms()));
    HistoryRecord record = record_of(account, what);
    EntryOfEvent entry(account, change_of(account, record));
    Change& change = entry.change();
    change.kind = what.kind;
    change.subject = std::move(what.subject);
    // Where vouchers stay by themselves, the past may bring them again.
    const bool is_last = comes_last(account, record.event) && account.facts().retained.empty();
    const bool may_revive = may_relive(account, record.event, is_last);
    base::List<engine::Event> before;
    if (!is_last || may_revive) {
        before = events_of(read_past(account));
    }
    if (may_revive) {
        entry.relive_from({before});
    }
    record.entry = take_entry_id(account, change);
    record.row = account.session().tables().history().insert(record);
    seal(change, record, account.record().shop_id);
    SPAARPAS_ENSURE(move_also(account, entry, what.also, is_last));
    return is_last ? book_last(account, entry, record)
                   : book_between(account, entry, record, std::move(before));
}

Result<Booked> amend(Account& account, Amendment what) {
    SPAARPAS_ENSURE(let_time_pass(account, account.session().now_ms()));
    const HistoryRecord& record = what.record;
    EntryOfEvent entry(account, change_of(account, record));
    Change& change = entry.change();
    change.kind = what.kind;
    change.subject = std::move(what.subject);
    change.occurred_at_ms = what.at_ms;
    change.reverses = record.entry == 0 ? "" : std::to_string(record.entry);
    take_entry_id(account, change);
    const std::vector<HistoryRecord> past = read_past(account);
    if (may_relive(account, record.event, false)) {
        entry.relive_from({events_of(past)});
    }
    auto& history = account.session().tables().history();
    history.update(record);
    seal(change, record, account.record().shop_id);
    SPAARPAS_ENSURE(give_vouchers_back(account, entry, record));
    SPAARPAS_ENSURE(move_also(account, entry, what.also, false));
    const base::List<engine::Event> now = events_of(read_past(account));
    SPAARPAS_TRY(WorkedOut worked_out,
                 work_out_again(
                     account, {{{events_of(past), read_retained(account)}}, now, record.event.id}));
    return entry.book_all(std::move(worked_out), now, Overdraw::allowed);
}

}  // namespace spaarpas::service
