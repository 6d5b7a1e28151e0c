#pragma once

#include "json/fields.h"
#include "wire/messages/merchant.h"
#include "wire/messages/problem.h"
#include "wire/messages/shopper.h"
#include "wire/messages/wallet.h"

/// The fields of each message between widget, shop and backend, named once for the reader, the
/// writer, the TypeScript types and the OpenAPI document.
namespace spaarpas::wire {

void visit_fields(json::Fields& fields, MemberInfo& member);
void visit_fields(json::Fields& fields, UnitAmount& amount);
void visit_fields(json::Fields& fields, UnitAmountAt& amount);
void visit_fields(json::Fields& fields, Entitlement& entitlement);
void visit_fields(json::Fields& fields, Voucher& voucher);
void visit_fields(json::Fields& fields, Notice& notice);
void visit_fields(json::Fields& fields, ConsentGiven& consent);
void visit_fields(json::Fields& fields, Wallet& wallet);
void visit_fields(json::Fields& fields, EntryView& entry);
void visit_fields(json::Fields& fields, EntriesPage& page);

void visit_fields(json::Fields& fields, JoinRequest& request);
void visit_fields(json::Fields& fields, RedemptionRequest& request);
void visit_fields(json::Fields& fields, RedemptionReply& reply);
void visit_fields(json::Fields& fields, UndoRequest& request);
void visit_fields(json::Fields& fields, AnswerRequest& request);
void visit_fields(json::Fields& fields, AnswerReply& reply);
void visit_fields(json::Fields& fields, ConsentsRequest& request);
void visit_fields(json::Fields& fields, ActivityRequest& request);
void visit_fields(json::Fields& fields, NoticesSeenRequest& request);
void visit_fields(json::Fields& fields, PreviewRequest& request);
void visit_fields(json::Fields& fields, PreviewReply& reply);
void visit_fields(json::Fields& fields, RevisionNotice& notice);
void visit_fields(json::Fields& fields, StoredAnswer& answer);
void visit_fields(json::Fields& fields, VoucherChange& change);
void visit_fields(json::Fields& fields, Seal& seal);
void visit_fields(json::Fields& fields, ChainedEntry& entry);
void visit_fields(json::Fields& fields, MemberExport& all);

void visit_fields(json::Fields& fields, OrderEvent& order);
void visit_fields(json::Fields& fields, RefundEvent& refund);
void visit_fields(json::Fields& fields, CancelEvent& cancel);
void visit_fields(json::Fields& fields, SegmentsEvent& segments);
void visit_fields(json::Fields& fields, Event& event);
void visit_fields(json::Fields& fields, EventResult& result);
void visit_fields(json::Fields& fields, EventsReply& reply);
void visit_fields(json::Fields& fields, AdjustmentRequest& request);
void visit_fields(json::Fields& fields, AdjustmentReply& reply);
void visit_fields(json::Fields& fields, MergeRequest& request);
void visit_fields(json::Fields& fields, MemberView& member);
void visit_fields(json::Fields& fields, Entitlements& entitlements);
void visit_fields(json::Fields& fields, VoucherReserveRequest& request);
void visit_fields(json::Fields& fields, VoucherOrderRequest& request);
void visit_fields(json::Fields& fields, VoucherReply& reply);

void visit_fields(json::Fields& fields, ProblemItem& item);
void visit_fields(json::Fields& fields, ProblemDetails& problem);

}  // namespace spaarpas::wire
