#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/paths/result.h"
#include "backend/service/paths/session.h"
#include "json/message.h"

/// The one way by which anything is changed: idempotency, transaction, rules, ledger, revision,
/// stored answer, commit.
namespace spaarpas::service {

/// A request that changes something.
///
/// *Shape*: `route` is the route's template with its ids filled in; `body` the message in its
/// canonical form, so that equal requests have equal bytes.
struct WriteRequest {
    store::KeyScope scope;
    std::string route;
    std::string body;
};

/// What the work under a key came to, as it is stored: what repeats the answer, and nothing that
/// grows with the member.
struct WrittenReply {
    bool refused = false;
    std::string text;
    bool repeated = false;
};

/// Does the work and writes its reply as JSON. A refusal leaves nothing of the work behind.
using Work = std::function<Result<std::string>(Session&)>;

/// Answers from the store where the key is known, else does the work; either is inside the
/// transaction of `session`, which the caller commits.
///
/// *Errors*: `idempotency_conflict`, `member_erased`, and refusals that a key does not keep.
[[nodiscard]] Result<WrittenReply> write_within(Session& session,
                                                const WriteRequest& request,
                                                const Work& work);

/// The same in a transaction of its own, with its commit and its announcements.
///
/// *Errors*: those of `write_within`, `idempotency_in_flight`, `storage_unavailable`.
[[nodiscard]] Result<WrittenReply> write_alone(Context& context,
                                               const WriteRequest& request,
                                               const Work& work);

/// Does something that has nothing to say under its key, which keeps that it was done.
[[nodiscard]] Result<Done> done_once(Context& context,
                                     const WriteRequest& request,
                                     const std::function<Result<Done>(Session&)>& work);

/// Runs work that needs no key, such as booking what became due.
[[nodiscard]] Result<Done> write_unkeyed(Context& context,
                                         const std::function<Result<Done>(Session&)>& work);

/// The reply as the message that it is.
template <json::Message Reply>
Result<Reply> read_reply(const WrittenReply& written) {
    if (written.refused) {
        Result<Reply> refused(read_refusal(written.text));
        if (written.repeated) {
            refused.mark_repeated();
        }
        return refused;
    }
    auto reply = json::read_message<Reply>(written.text, json::UnknownFields::ignored);
    if (!reply) {
        return refusal(ErrorCode::internal_error, "The stored reply cannot be read any more.");
    }
    Result<Reply> answer(std::move(reply.value()));
    if (written.repeated) {
        answer.mark_repeated();
    }
    return answer;
}

/// The reply of `work`, a function from a session to `Result<Reply>`: the one that it made now, or
/// what `write`, one of the functions above for its text, knows of it.
template <json::Message Reply, class TypedWork, class Write>
Result<Reply> reply_of(const TypedWork& work, const Write& write) {
    std::optional<Result<Reply>> reply;
    const Result<WrittenReply> written = write([&](Session& session) -> Result<std::string> {
        reply = work(session);
        if (!reply->ok()) {
            return reply->refusal();
        }
        return json::write_message(reply->value());
    });
    if (!written) {
        return written.refusal();
    }
    const bool is_new = !written.value().repeated && !written.value().refused;
    return is_new ? *std::move(reply) : read_reply<Reply>(written.value());
}

/// Does `work` under its key, in a transaction of its own.
template <json::Message Reply, class TypedWork>
Result<Reply> carry_out(Context& context, const WriteRequest& request, const TypedWork& work) {
    return reply_of<Reply>(
        work, [&](const Work& written) { return write_alone(context, request, written); });
}

/// Whose keys a shopper's are: the store keeps no shop's id beside the ledger's key.
[[nodiscard]] store::KeyScope shopper_scope(const Context& context,
                                            const ShopperCaller& caller,
                                            const IdempotencyKey& key);
[[nodiscard]] store::KeyScope merchant_scope(const MerchantCaller& caller,
                                             const IdempotencyKey& key);

template <json::Message Body>
WriteRequest shopper_write(const Context& context,
                           const ShopperCaller& caller,
                           const IdempotencyKey& key,
                           const char* route,
                           const Body& body) {
    return {shopper_scope(context, caller, key), route, json::write_canonical_message(body)};
}

template <json::Message Body>
WriteRequest merchant_write(const MerchantCaller& caller,
                            const IdempotencyKey& key,
                            std::string route,
                            const Body& body) {
    return {merchant_scope(caller, key), std::move(route), json::write_canonical_message(body)};
}

}  // namespace spaarpas::service
