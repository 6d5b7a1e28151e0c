#include "backend/service/members/enrolment.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/service/events/happening.h"
#include "backend/service/paths/keyed_hash.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::HistoryRecord;
using store::WaitingEvent;

constexpr std::int64_t page_size = 500;
/// Who tells that somebody joined by an order.
constexpr const char* enrolment_by_order = "/order";

Happening joining(Session& session, std::int64_t at_ms, const char* origin) {
    Happening joined;
    joined.event.id = new_event_id(session);
    joined.event.kind = engine::event_joined;
    joined.event.at_ms = at_ms;
    joined.origin = origin;
    joined.kind = wire::EntryKind::joined;
    return joined;
}

/// All that waits for somebody, in the order in which it came.
std::vector<WaitingEvent> waiting_for(const Account& account) {
    auto& waiting = account.session().tables().waiting();
    const store::MemberRecord& record = account.record();
    std::vector<WaitingEvent> all;
    std::int64_t after_id = 0;
    for (;;) {
        std::vector<WaitingEvent> page =
            waiting.of_shopper(record.program, record.shop_id, after_id, page_size);
        if (page.empty()) {
            return all;
        }
        after_id = page.back().id;
        std::move(page.begin(), page.end(), std::back_inserter(all));
    }
}

Result<Done> claim(Account& account, WaitingEvent waiting) {
    Happening what;
    what.event = std::move(waiting.event);
    what.origin = std::move(waiting.origin);
    what.order_id = std::move(waiting.order_id);
    what.kind = wire::EntryKind::order;
    SPAARPAS_ENSURE(happen(account, std::move(what)));
    return Done{};
}

const HistoryRecord* joining_among(const std::vector<HistoryRecord>& page) {
    for (const HistoryRecord& record : page) {
        if (record.event.kind == engine::event_joined && !record.event.cancelled) {
            return &record;
        }
    }
    return nullptr;
}

/// The event by which somebody joined, where that was an order.
std::optional<HistoryRecord> joined_by_order(const Account& account) {
    auto& history = account.session().tables().history();
    std::optional<store::HistoryPlace> after;
    for (;;) {
        const std::vector<HistoryRecord> page = history.page(account.key(), after, page_size);
        if (const HistoryRecord* const joined = joining_among(page)) {
            return joined->origin == enrolment_by_order ? std::optional(*joined) : std::nullopt;
        }
        if (page.empty()) {
            return std::nullopt;
        }
        after = place_of(page.back());
    }
}

}  // namespace

Result<Account> enrol(Session& session, NewMember who) {
    const VersionsPointer versions = session.context().programs.versions(who.program);
    const base::List<std::string>& locales = versions->at(session.now_ms()).locales;
    if (who.locale.empty() && !locales.empty()) {
        who.locale = locales[0];
    }
    Account account =
        Account::create(session, who.program, who.shop_id, who.locale, who.joined_at_ms);
    const char* const origin = who.by_order ? enrolment_by_order : enrolment_origin;
    SPAARPAS_ENSURE(happen(account, joining(session, who.joined_at_ms, origin)));
    return account;
}

Result<Done> join_earlier(Account& account, std::int64_t at_ms) {
    if (account.record().joined_at_ms <= at_ms) {
        return Done{};
    }
    auto& history = account.session().tables().history();
    const std::optional<HistoryRecord> first = joined_by_order(account);
    if (!first || first->event.at_ms <= at_ms) {
        return Done{};
    }
    Happening joined = joining(account.session(), at_ms, enrolment_by_order);
    joined.also = [&](engine::Draft& /*draft*/, Change& change) -> Result<Done> {
        HistoryRecord later = *first;
        later.event.cancelled = true;
        history.update(later);
        seal(change, later, account.record().shop_id);
        return Done{};
    };
    SPAARPAS_ENSURE(happen(account, std::move(joined)));
    account.set_joined_at(at_ms);
    return Done{};
}

Result<Done> claim_orders(Account& account) {
    std::vector<WaitingEvent> waiting = waiting_for(account);
    std::erase_if(waiting, [&account](const WaitingEvent& event) {
        return event.until_ms <= account.record().joined_at_ms;
    });
    std::stable_sort(
        waiting.begin(), waiting.end(), [](const WaitingEvent& left, const WaitingEvent& right) {
            return engine::comes_before(left.event, right.event);
        });
    for (WaitingEvent& event : waiting) {
        Result<Done> claimed = claim(account, std::move(event));
        if (!claimed) {
            return claimed;
        }
    }
    const store::MemberRecord& record = account.record();
    account.session().tables().waiting().forget(record.program, record.shop_id);
    return Done{};
}

bool was_erased(Session& session, const std::string& program, const std::string& shop_id) {
    return session.tables().members().was_forgotten(
        program, keyed_hash(session.context(), program, shop_id));
}

}  // namespace spaarpas::service
