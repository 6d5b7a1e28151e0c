#include "backend/http/handlers/handlers.h"

namespace spaarpas::http {

Reply get_member(const Call& call) {
    return reply_to(call, call.api.service().reports().member(call.merchant, call.parameters[0]));
}

Reply post_adjustment(const Call& call) {
    return with_body<wire::AdjustmentRequest>(
        call, [&call](const wire::AdjustmentRequest& request) {
            return call.api.service().desk().adjust(
                call.merchant, call.key, call.parameters[0], request);
        });
}

Reply get_entitlements(const Call& call) {
    return reply_to(call,
                    call.api.service().reports().entitlements(call.merchant, call.parameters[0]));
}

Reply post_merge(const Call& call) {
    return with_body<wire::MergeRequest>(call, [&call](const wire::MergeRequest& request) {
        const auto& service = call.api.service();
        const std::string& member = call.parameters[0];
        return followed_by(service.members().merge(call.merchant, call.key, member, request),
                           [&](service::Done /*merged*/) {
                               return service.reports().member(call.merchant, member);
                           });
    });
}

Reply post_voucher_reserve(const Call& call) {
    return with_body<wire::VoucherReserveRequest>(
        call, [&call](const wire::VoucherReserveRequest& request) {
            return call.api.service().vouchers().reserve(
                call.merchant, call.parameters[0], request);
        });
}

Reply post_voucher_commit(const Call& call) {
    return with_body<wire::VoucherOrderRequest>(
        call, [&call](const wire::VoucherOrderRequest& request) {
            return call.api.service().vouchers().commit(call.merchant, call.parameters[0], request);
        });
}

Reply post_voucher_release(const Call& call) {
    return with_body<wire::VoucherOrderRequest>(call,
                                                [&call](const wire::VoucherOrderRequest& request) {
                                                    return call.api.service().vouchers().release(
                                                        call.merchant, call.parameters[0], request);
                                                });
}

Reply get_merchant_export(const Call& call) {
    const auto page = call.api.service().reports().entries(
        call.merchant, std::string(call.request.parameter("cursor")));
    if (!page) {
        return refusal_reply(page.refusal(), call.request);
    }
    Reply reply = json_reply(page.value().lines);
    reply.content_type = "application/x-ndjson";
    if (!page.value().next_cursor.empty()) {
        reply.headers.emplace_back("X-Next-Cursor", page.value().next_cursor);
    }
    return reply;
}

}  // namespace spaarpas::http
