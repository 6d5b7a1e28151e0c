#include "backend/next/service/members/enrolment.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/next/service/events/happening.h"
#include "backend/next/service/paths/keyed_hash.h"
#include "base/try.h"

namespace spaarpas::service::next {

namespace {

using store::next::WaitingEvent;

constexpr std::int64_t page_size = 500;

/// All that waits for somebody, in the order in which it came.
std::vector<WaitingEvent> waiting_for(const Account& account) {
    auto& waiting = account.session().tables().waiting();
    const store::next::MemberRecord& record = account.record();
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
    what.kind = wire::next::EntryKind::order;
    SPAARPAS_ENSURE(happen(account, std::move(what)));
    return Done{};
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
    Happening joined;
    joined.event.id = new_event_id(session);
    joined.event.kind = engine::event_joined;
    joined.event.at_ms = who.joined_at_ms;
    joined.origin = enrolment_origin;
    joined.kind = wire::next::EntryKind::joined;
    SPAARPAS_ENSURE(happen(account, std::move(joined)));
    return account;
}

Result<Done> claim_orders(Account& account) {
    std::vector<WaitingEvent> waiting = waiting_for(account);
    std::stable_sort(
        waiting.begin(), waiting.end(), [](const WaitingEvent& left, const WaitingEvent& right) {
            return engine::comes_before(left.event, right.event);
        });
    for (WaitingEvent& event : waiting) {
        if (event.until_ms > account.record().joined_at_ms) {
            SPAARPAS_ENSURE(claim(account, std::move(event)));
        }
    }
    const store::next::MemberRecord& record = account.record();
    account.session().tables().waiting().forget(record.program, record.shop_id);
    return Done{};
}

bool was_erased(Session& session, const std::string& program, const std::string& shop_id) {
    return session.tables().members().was_forgotten(
        program, keyed_hash(session.context(), program, shop_id));
}

}  // namespace spaarpas::service::next
