#include "backend/service/settle.h"

#include <string_view>

#include "backend/service/facts.h"
#include "json/message.h"
#include "loyalty/explain/codes.h"
#include "loyalty/fields.h"

namespace spaarpas::service {

namespace {

bool is_about_tier(const loyalty::TraceStep& step) {
    const std::string_view code = step.code;
    return code == loyalty::codes::tier_reached || code == loyalty::codes::tier_renewed ||
           code == loyalty::codes::tier_lowered;
}

EntryCause cause_now(Account& account, const loyalty::Program& program) {
    EntryCause cause;
    cause.program_version = program.version;
    cause.occurred_at_ms = account.session().now_ms();
    return cause;
}

}  // namespace

void tell(Account& account, const loyalty::TraceStep& step, std::int64_t at_ms) {
    store::NoticeRecord notice;
    notice.code = step.code;
    notice.subject = step.subject;
    notice.document = json::write_message(step);
    notice.at_ms = at_ms;
    account.session().tables().profile().add_notice(account.key(), notice);
    account.note_change();
}

void take_tier(Account& account, const loyalty::Facts& facts, const loyalty::Trace& trace) {
    const auto& record = account.record();
    if (record.tier == facts.tier && record.status_until_ms == facts.status_until_ms) {
        return;
    }
    account.session().tables().progress().add_tier(
        account.key(), {facts.at_ms, facts.tier, facts.status_until_ms});
    account.set_tier(facts.tier, facts.status_until_ms);
    for (const auto& step : trace) {
        if (is_about_tier(step)) {
            tell(account, step, facts.at_ms);
        }
    }
}

Result<Done> settle(Account& account, const loyalty::Program& program) {
    const std::int64_t now_ms = account.session().now_ms();
    const auto due_ms = account.record().due_at_ms;
    if (!due_ms || *due_ms > now_ms) {
        return Done{};
    }
    const auto released =
        account.book(loyalty::release_due(account.holding(), now_ms), cause_now(account, program));
    if (!released) {
        return released.refusal();
    }
    const auto expired =
        account.book(loyalty::expire_due(account.holding(), now_ms), cause_now(account, program));
    if (!expired) {
        return expired.refusal();
    }
    loyalty::Trace trace;
    const loyalty::Facts facts =
        load_facts(account.session().tables(), program, account.key(), now_ms, trace);
    take_tier(account, facts, trace);
    // Even where nothing was booked, the next instant at which something is due is a later one.
    account.note_change();
    return Done{};
}

}  // namespace spaarpas::service
