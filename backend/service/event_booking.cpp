#include "backend/service/event_booking.h"

#include <algorithm>
#include <iterator>

#include "backend/service/facts.h"
#include "backend/service/outcome_booking.h"
#include "backend/service/registry.h"
#include "backend/service/settle.h"
#include "loyalty/fields.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

/// The member, up to date, who joins by the event where they are not known.
Account open_account(Session& session, const loyalty::Program& program, const wire::Event& event) {
    auto known = Account::find(session, program.id, event.member);
    if (known) {
        return std::move(*known);
    }
    const std::int64_t joined_at_ms = std::min(event.occurred_at_ms, session.now_ms());
    const std::string locale = program.locales.empty() ? "" : program.locales.front();
    return Account::join(session, program.id, event.member, locale, joined_at_ms);
}

/// What the reply says: the reasons in the order in which they were found.
loyalty::Trace whole_trace(const loyalty::Outcome& outcome) {
    loyalty::Trace trace = outcome.award.trace;
    std::copy(outcome.trace.begin(), outcome.trace.end(), std::back_inserter(trace));
    return trace;
}

store::OrderRecord order_record(const Account& account,
                                const EventContext& what,
                                const loyalty::Outcome& outcome,
                                std::int64_t entry_id) {
    store::OrderRecord order;
    order.program = what.program.id;
    order.order_id = what.event.order->order_id;
    order.member = account.key();
    order.occurred_at_ms = what.event.occurred_at_ms;
    order.program_version = what.program.version;
    order.entry_id = entry_id;
    order.amount_minor = outcome.award.amount_minor;
    order.award = json::write_message(outcome.award);
    order.refunds = json::write_message(loyalty::RefundState{});
    return order;
}

bool has_rule_for(const loyalty::Program& program, const std::string& kind) {
    const auto waits = [&kind](const auto& rule) { return rule.event == kind; };
    return std::any_of(program.earning.rules.begin(), program.earning.rules.end(), waits) ||
           std::any_of(program.milestones.begin(), program.milestones.end(), waits);
}

/// Settles the account, computes what the event brings, books it and says so.
Result<wire::EventResult> book_earning(Session& session,
                                       Account& account,
                                       const EventContext& what,
                                       const EventSource& source) {
    const auto settled = settle(account, what.program);
    if (!settled) {
        return settled.refusal();
    }
    loyalty::Trace before;
    const loyalty::Facts facts =
        load_facts(session.tables(), what.program, account.key(), source.occurred_at_ms, before);
    auto outcome = outcome_within_budgets(session, what.program, facts, what.event);
    if (!outcome) {
        return outcome.refusal();
    }
    const auto entry = book_outcome(account, what.program, outcome.value(), source);
    if (!entry) {
        return entry.refusal();
    }
    if (what.event.order) {
        auto& orders = session.tables().orders();
        orders.insert(order_record(account, what, outcome.value(), entry.value()));
        orders.add_steps(what.program.id,
                         source.order_id,
                         milestone_steps(what.program, facts, outcome.value().facts));
    }
    account.save();
    wire::EventResult result;
    result.id = what.event.id;
    result.points = outcome.value().total_points;
    result.trace = whole_trace(outcome.value());
    return result;
}

}  // namespace

Result<wire::EventResult> book_order(Session& session, const EventContext& what) {
    if (!what.event.order) {
        return refusal("body_invalid", "An event of the kind `order` carries an `order`.");
    }
    const std::string& order_id = what.event.order->order_id;
    if (session.tables().orders().find(what.program.id, order_id)) {
        return refusal("order_known", "The order was booked by an event with another id.");
    }
    Account account = open_account(session, what.program, what.event);
    return book_earning(
        session, account, what, {what.event.id, order_id, what.event.occurred_at_ms});
}

Result<wire::EventResult> book_other(Session& session, const EventContext& what) {
    if (!has_rule_for(what.program, what.event.kind)) {
        return refusal("event_unknown", "No rule and no milestone of the program waits for it.");
    }
    Account account = open_account(session, what.program, what.event);
    return book_earning(session, account, what, {what.event.id, "", what.event.occurred_at_ms});
}

Result<wire::EventResult> book_segments(Session& session, const EventContext& what) {
    if (!what.event.segments) {
        return refusal("body_invalid", "An event of the kind `segments` carries `segments`.");
    }
    auto account = Account::find(session, what.program.id, what.event.member);
    if (!account) {
        return refusal("member_unknown", "Nobody joins by being put into a segment.");
    }
    const auto settled = settle(*account, what.program);
    if (!settled) {
        return settled.refusal();
    }
    session.tables().profile().put_segments(
        account->key(), what.event.occurred_at_ms, what.event.segments->names);
    account->note_change();
    account->save();
    wire::EventResult result;
    result.id = what.event.id;
    return result;
}

namespace {

Result<wire::EventResult> book_by_kind(Session& session, const EventContext& what) {
    if (what.event.kind == "order") {
        return book_order(session, what);
    }
    if (what.event.kind == "refund") {
        return book_refund(session, what);
    }
    if (what.event.kind == "segments") {
        return book_segments(session, what);
    }
    return book_other(session, what);
}

}  // namespace

Result<wire::EventResult> book_event(Session& session,
                                     const MerchantCaller& caller,
                                     const wire::Event& event) {
    const ProgramPointer program =
        session.context().programs.at(caller.program, event.occurred_at_ms);
    if (!program) {
        return refusal("program_unknown");
    }
    const EventContext what{*program, event};
    Result<wire::EventResult> result = book_by_kind(session, what);
    if (!result) {
        return result;
    }
    const auto member = session.tables().members().find(caller.program, event.member);
    wire::Event anonymous = event;
    anonymous.member.clear();
    session.tables().journal().add_event({caller.program,
                                          caller.source,
                                          event.id,
                                          member ? member->key : store::MemberKey{},
                                          event.occurred_at_ms,
                                          session.now_ms(),
                                          json::write_message(anonymous)});
    return result;
}

WriteRequest event_write(const MerchantCaller& caller, const wire::Event& event) {
    return {{caller.program, store::CallerKind::merchant, caller.source, event.id},
            "POST /v1/events",
            json::write_message(event)};
}

Result<wire::EventResult> write_event(Session& session,
                                      const MerchantCaller& caller,
                                      const wire::Event& event) {
    const auto written = write_within(
        session, event_write(caller, event), [&](Session& inner) -> Result<std::string> {
            Result<wire::EventResult> result = book_event(inner, caller, event);
            if (!result) {
                return result.refusal();
            }
            return json::write_message(result.value());
        });
    if (!written) {
        return written.refusal();
    }
    return read_reply<wire::EventResult>(written.value());
}

}  // namespace spaarpas::service
