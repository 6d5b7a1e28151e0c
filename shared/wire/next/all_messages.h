#pragma once

#include "wire/next/fields.h"

/// The one list of messages, for what makes something of each: the generator of other languages'
/// files, and tests.
namespace spaarpas::wire::next {

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
                             AnswerRequest,
                             AnswerReply,
                             ConsentsRequest,
                             ActivityRequest,
                             PreviewRequest,
                             PreviewReply,
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
                             VoucherReply>();
}

}  // namespace spaarpas::wire::next
