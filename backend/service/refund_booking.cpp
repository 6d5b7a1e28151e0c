#include <algorithm>
#include <optional>

#include "backend/service/account.h"
#include "backend/service/benefits.h"
#include "backend/service/event_booking.h"
#include "backend/service/registry.h"
#include "backend/service/settle.h"
#include "base/exact.h"
#include "loyalty/fields.h"

namespace spaarpas::service {

namespace {

/// An order with its award and what was refunded of it, as they were recorded.
struct RecordedOrder {
    store::OrderRecord record;
    loyalty::Award award;
    loyalty::RefundState refunds;
};

Result<RecordedOrder> find_order(Session& session, const EventContext& what) {
    const auto record =
        session.tables().orders().find(what.program.id, what.event.refund->order_id);
    if (!record) {
        return refusal("order_unknown", "No order of that number has been booked.");
    }
    auto award = json::read_message<loyalty::Award>(record->award, json::UnknownFields::ignored);
    auto refunds =
        json::read_message<loyalty::RefundState>(record->refunds, json::UnknownFields::ignored);
    if (!award || !refunds) {
        return refusal("internal_error", "A recorded award cannot be read.");
    }
    return RecordedOrder{*record, std::move(award.value()), std::move(refunds.value())};
}

std::int64_t paid_minor(const loyalty::Award& award) {
    std::int64_t sum = 0;
    for (const auto& line : award.lines) {
        sum += line.paid_minor;
    }
    return sum;
}

bool is_fully_refunded(const RecordedOrder& order, const loyalty::RefundState& refunds) {
    return refunds.paid_minor >= paid_minor(order.award) &&
           refunds.reversed_points >= order.award.points;
}

/// What of an order's step in a milestone still counts after a refund: all of a count until the
/// order is refunded as a whole, an amount in proportion.
std::int64_t counting(const loyalty::Milestone& milestone,
                      const store::MilestoneStep& step,
                      const RecordedOrder& order,
                      const loyalty::RefundState& refunds) {
    if (is_fully_refunded(order, refunds)) {
        return 0;
    }
    const std::int64_t of_minor = order.award.amount_minor;
    if (milestone.kind == loyalty::MilestoneKind::count || of_minor <= 0) {
        return step.progress;
    }
    return base::exact::share(step.progress, of_minor - refunds.amount_minor, of_minor);
}

std::vector<store::MilestoneStep> steps_taken(Session& session,
                                              const loyalty::Program& program,
                                              const RecordedOrder& order,
                                              const loyalty::RefundState& after) {
    std::vector<store::MilestoneStep> taken;
    for (const auto& step : session.tables().orders().steps(program.id, order.record.order_id)) {
        const auto milestone = std::find_if(
            program.milestones.begin(), program.milestones.end(), [&step](const auto& candidate) {
                return candidate.id == step.milestone;
            });
        if (milestone != program.milestones.end()) {
            taken.push_back({step.milestone,
                             counting(*milestone, step, order, order.refunds) -
                                 counting(*milestone, step, order, after)});
        }
    }
    return taken;
}

/// The order's part of the tier metrics, taken out at the instant of the order.
void take_metric(Account& account,
                 const RecordedOrder& order,
                 const loyalty::RefundShare& share,
                 std::int64_t milestone_points) {
    const bool gone =
        is_fully_refunded(order, share.state) && !is_fully_refunded(order, order.refunds);
    store::MetricStep step;
    step.occurred_at_ms = order.record.occurred_at_ms;
    step.spend_minor = -share.amount_minor;
    step.points = -(share.points + milestone_points);
    step.orders = gone ? -1 : 0;
    account.session().tables().progress().add_metric(account.key(), step);
}

Result<Done> book_reversal(Account& account,
                           const loyalty::Program& program,
                           const EventContext& what,
                           const RecordedOrder& order,
                           const loyalty::RefundShare& share) {
    if (share.points == 0) {
        return Done{};
    }
    EntryCause cause;
    cause.program_version = program.version;
    cause.occurred_at_ms = what.event.occurred_at_ms;
    cause.order_id = order.record.order_id;
    cause.reverses = order.record.entry_id > 0 ? std::to_string(order.record.entry_id) : "";
    cause.subject = what.event.refund->refund_id;
    cause.trace = share.trace;
    const auto entry = account.book(
        loyalty::reverse(program, account.holding(), share.points, order.record.order_id), cause);
    if (!entry) {
        return entry.refusal();
    }
    return Done{};
}

/// Books the refund of an order that is known and says what it took back.
Result<wire::EventResult> book_share(Account& account,
                                     const loyalty::Program& program,
                                     const EventContext& what,
                                     RecordedOrder& order,
                                     const loyalty::RefundShare& share) {
    Session& session = account.session();
    const auto reversed = book_reversal(account, program, what, order, share);
    if (!reversed) {
        return reversed.refusal();
    }
    const auto milestone_points =
        take_back_milestones(account,
                             program,
                             steps_taken(session, program, order, share.state),
                             {what.event.id, order.record.order_id, what.event.occurred_at_ms});
    if (!milestone_points) {
        return milestone_points.refusal();
    }
    take_metric(account, order, share, milestone_points.value());
    order.record.refunds = json::write_message(share.state);
    order.record.counted = !is_fully_refunded(order, share.state);
    session.tables().orders().update(order.record);
    account.note_change();
    account.save();
    wire::EventResult result;
    result.id = what.event.id;
    result.points = -(share.points + milestone_points.value());
    result.trace = share.trace;
    return result;
}

Result<Done> check_refund(Session& session, const EventContext& what) {
    if (!what.event.refund) {
        return refusal("body_invalid", "An event of the kind `refund` carries a `refund`.");
    }
    const wire::RefundEvent& refund = *what.event.refund;
    if (!refund.lines.empty() && refund.amount_minor != 0) {
        return refusal("refund_invalid", "A refund has `lines` or `amount_minor`, not both.");
    }
    if (!session.tables().orders().add_refund(what.program.id, refund.refund_id, refund.order_id)) {
        return refusal("refund_invalid", "The refund was booked by an event with another id.");
    }
    return Done{};
}

}  // namespace

Result<wire::EventResult> book_refund(Session& session, const EventContext& what) {
    const auto checked = check_refund(session, what);
    if (!checked) {
        return checked.refusal();
    }
    auto order = find_order(session, what);
    if (!order) {
        return order.refusal();
    }
    auto account = Account::by_key(session, order.value().record.member);
    if (!account || account->record().shop_id != what.event.member) {
        return refusal("refund_invalid", "The order is another member's.");
    }
    // The order's own version decides on a shortfall: it was the promise at the time.
    const ProgramPointer program =
        session.context().programs.version(what.program.id, order.value().record.program_version);
    const auto settled = program ? settle(*account, what.program) : Result<Done>(Done{});
    if (!program || !settled) {
        return program ? settled.refusal() : refusal("program_unknown");
    }
    const auto share = loyalty::refund_share(order.value().award,
                                             order.value().refunds,
                                             what.event.refund->lines,
                                             what.event.refund->amount_minor);
    if (!share) {
        return refusal_of(share.problems());
    }
    return book_share(*account, *program, what, order.value(), share.value());
}

}  // namespace spaarpas::service
