#pragma once

#include "engine/preview/preview.h"
#include "wire/fields.h"
#include "wire/messages/demo.h"

/// The one list of messages, for what makes something of each: the generator of other languages'
/// files, and tests. A route's message that is missing here fails a test.
namespace spaarpas::wire {

/// Calls `visit.template operator()<T>()` for every message that other languages know and that no
/// other is made of; those are found by way of these.
template <class Visit>
void for_each_published_message(Visit visit) {
    const auto each = [&visit]<class... T>() { (visit.template operator()<T>(), ...); };
    each.template operator()<engine::Program,
                             Wallet,
                             EntriesPage,
                             RevisionNotice,
                             JoinRequest,
                             RedemptionRequest,
                             RedemptionReply,
                             UndoRequest,
                             AnswerRequest,
                             AnswerReply,
                             ConsentsRequest,
                             ActivityRequest,
                             NoticesSeenRequest,
                             PreviewRequest,
                             PreviewReply,
                             engine::PreviewsRequest,
                             engine::PreviewAnswer,
                             MemberExport,
                             Event,
                             EventsReply,
                             AdjustmentRequest,
                             AdjustmentReply,
                             MergeRequest,
                             MemberView,
                             Entitlements,
                             VoucherReserveRequest,
                             VoucherOrderRequest,
                             VoucherReply,
                             ProblemDetails>();
}

/// The published ones, and those that are stored, travel inside others or belong to the demo.
template <class Visit>
void for_each_message(Visit visit) {
    for_each_published_message(visit);
    const auto each = [&visit]<class... T>() { (visit.template operator()<T>(), ...); };
    each.template operator()<engine::Cart,
                             engine::Event,
                             engine::Facts,
                             engine::Posting,
                             engine::Lot,
                             engine::Balances,
                             ChainedEntry,
                             DemoClock,
                             DemoClockMove>();
}

}  // namespace spaarpas::wire
