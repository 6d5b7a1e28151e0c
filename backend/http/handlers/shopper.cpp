#include <algorithm>
#include <cstddef>
#include <utility>

#include "backend/http/handlers/handlers.h"
#include "backend/service/hash.h"
#include "base/try.h"

namespace spaarpas::http {

namespace {

/// A stream ends by itself now and then, so that a revoked or changed token does not listen for
/// ever.
constexpr std::int64_t longest_stream_ms = 600'000;

/// Says whose the reply is: a page whose cache answers with another's can drop it then.
template <class Reply>
service::Result<Reply> held(const Call& call, service::Result<Reply> reply) {
    constexpr std::size_t digits = 32;
    if (reply) {
        reply.value().holder = service::sha256_hex(call.shopper.member).substr(0, digits);
    }
    return reply;
}

auto wallet_of(const Call& call) {
    return held(call, call.api.service().wallets().wallet(call.shopper));
}

}  // namespace

Reply get_wallet(const Call& call) {
    return reply_to(call, wallet_of(call));
}

Reply get_entries(const Call& call) {
    return reply_to(call,
                    held(call,
                         call.api.service().wallets().entries(
                             call.shopper, std::string(call.request.parameter("cursor")))));
}

Reply post_wallet_previews(const Call& call) {
    return with_body<engine::PreviewsRequest>(
        call, [&call](const engine::PreviewsRequest& request) {
            return call.api.service().wallets().previews(call.shopper, request);
        });
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

namespace {

/// A reply with the wallet as it is after what was done.
template <class Reply>
service::Result<Reply> with_wallet(const Call& call, Reply reply) {
    SPAARPAS_TRY(reply.wallet, wallet_of(call));
    return reply;
}

}  // namespace

Reply post_join(const Call& call) {
    return with_body<wire::JoinRequest>(call, [&call](const wire::JoinRequest& request) {
        return followed_by(call.api.service().members().join(call.shopper, call.key, request),
                           [&call](service::Done /*joined*/) { return wallet_of(call); });
    });
}

Reply post_redemption(const Call& call) {
    return with_body<wire::RedemptionRequest>(
        call, [&call](const wire::RedemptionRequest& request) {
            return followed_by(
                call.api.service().vouchers().redeem(call.shopper, call.key, request),
                [&call](const wire::Voucher& voucher) {
                    return with_wallet(call, wire::RedemptionReply{voucher, {}});
                });
        });
}

Reply post_undo(const Call& call) {
    return with_body<wire::UndoRequest>(call, [&call](const wire::UndoRequest& request) {
        return followed_by(call.api.service().vouchers().undo(call.shopper, call.key, request),
                           [&call](service::Done /*undone*/) { return wallet_of(call); });
    });
}

Reply post_answer(const Call& call) {
    return with_body<wire::AnswerRequest>(call, [&call](const wire::AnswerRequest& request) {
        return followed_by(call.api.service().profile().answer(call.shopper, call.key, request),
                           [&call](const service::Answered& answered) {
                               return with_wallet(call, wire::AnswerReply{answered.amounts, {}});
                           });
    });
}

Reply post_consent(const Call& call) {
    return with_body<wire::ConsentsRequest>(call, [&call](const wire::ConsentsRequest& request) {
        return followed_by(call.api.service().profile().consent(call.shopper, call.key, request),
                           [&call](service::Done /*noted*/) { return wallet_of(call); });
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
