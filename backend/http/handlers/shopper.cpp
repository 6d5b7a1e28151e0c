#include <algorithm>

#include "backend/http/handlers/handlers.h"

namespace spaarpas::http {

namespace {

/// A stream ends by itself now and then, so that a revoked or changed token does not listen for
/// ever.
constexpr std::int64_t longest_stream_ms = 600'000;

}  // namespace

Reply get_wallet(const Call& call) {
    return reply_to(call, call.api.service().wallets().wallet(call.shopper));
}

Reply get_entries(const Call& call) {
    return reply_to(call,
                    call.api.service().wallets().entries(
                        call.shopper, std::string(call.request.parameter("cursor"))));
}

Reply get_export(const Call& call) {
    return reply_to(call, call.api.service().reports().export_member(call.shopper));
}

Reply get_stream(const Call& call) {
    const auto now = call.api.service().wallets().revision(call.shopper);
    if (!now) {
        return refusal_reply(now.refusal(), call.request);
    }
    Reply reply;
    EventStream stream;
    stream.first_revision = now.value().revision;
    stream.lives_ms = longest_stream_ms;
    stream.subscribe = [&service = call.api.service(),
                        shopper = call.shopper](RevisionListener listener) {
        return std::shared_ptr<void>(
            service.revisions().subscribe(shopper.program, shopper.member, std::move(listener)));
    };
    reply.stream = std::move(stream);
    return reply;
}

Reply post_join(const Call& call) {
    return with_body<wire::JoinRequest>(call, [&call](const wire::JoinRequest& request) {
        const auto& service = call.api.service();
        return followed_by(service.members().join(call.shopper, call.key, request),
                           [&] { return service.wallets().wallet(call.shopper); });
    });
}

namespace {

/// What is kept under the key does not grow with the member: the wallet is as it is now.
service::Result<wire::RedemptionReply> redeemed_now(const Call& call,
                                                    const wire::RedemptionRequest& request) {
    const auto& service = call.api.service();
    auto redeemed = service.vouchers().redeem(call.shopper, call.key, request);
    if (!redeemed) {
        return redeemed;
    }
    auto wallet = service.wallets().wallet(call.shopper);
    if (!wallet) {
        return wallet.refusal();
    }
    redeemed.value().wallet = std::move(wallet.value());
    return redeemed;
}

}  // namespace

Reply post_redemption(const Call& call) {
    return with_body<wire::RedemptionRequest>(
        call,
        [&call](const wire::RedemptionRequest& request) { return redeemed_now(call, request); });
}

Reply post_answer(const Call& call) {
    return with_body<wire::AnswerRequest>(call, [&call](const wire::AnswerRequest& request) {
        return call.api.service().profile().answer(call.shopper, call.key, request);
    });
}

Reply post_consent(const Call& call) {
    return with_body<wire::ConsentsRequest>(call, [&call](const wire::ConsentsRequest& request) {
        return call.api.service().profile().consent(call.shopper, call.key, request);
    });
}

Reply post_activity(const Call& call) {
    return with_body<wire::ActivityRequest>(call, [&call](const wire::ActivityRequest& request) {
        return call.api.service().profile().activity(call.shopper, request);
    });
}

Reply post_notices(const Call& call) {
    return with_body<wire::NoticesSeenRequest>(
        call, [&call](const wire::NoticesSeenRequest& request) {
            return call.api.service().profile().notices_seen(call.shopper, request);
        });
}

Reply delete_wallet(const Call& call) {
    return reply_to(call, call.api.service().members().erase(call.shopper));
}

}  // namespace spaarpas::http
