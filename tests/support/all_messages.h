#pragma once

#include "wire/fields.h"
#include "wire/messages/demo.h"

namespace spaarpas::test {

/// Calls `visit.template operator()<T>()` for every message that travels or is stored. A route's
/// message that is missing here fails a test in unit/wire.
template <class Visit>
void for_each_message(Visit visit) {
    const auto each = [&visit]<class... T>() { (visit.template operator()<T>(), ...); };
    each.template operator()<loyalty::Program,
                             loyalty::Cart,
                             loyalty::Facts,
                             loyalty::Award,
                             loyalty::Outcome,
                             loyalty::Posting,
                             loyalty::Lot,
                             loyalty::Balances,
                             loyalty::RefundState>();
    each.template operator()<wire::Wallet,
                             wire::EntriesPage,
                             wire::RevisionNotice,
                             wire::JoinRequest,
                             wire::RedemptionRequest,
                             wire::RedemptionReply,
                             wire::AnswerRequest,
                             wire::AnswerReply,
                             wire::ConsentsRequest,
                             wire::ActivityRequest,
                             wire::PreviewRequest,
                             wire::PreviewReply,
                             wire::ChainedEntry,
                             wire::MemberExport,
                             wire::ProblemDetails,
                             wire::DemoClock,
                             wire::DemoClockMove>();
    each.template operator()<wire::Event,
                             wire::EventsReply,
                             wire::AdjustmentRequest,
                             wire::AdjustmentReply,
                             wire::MemberView,
                             wire::Entitlements,
                             wire::VoucherReserveRequest,
                             wire::VoucherOrderRequest,
                             wire::VoucherReply>();
}

}  // namespace spaarpas::test
