#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backend/http/api.h"
#include "backend/http/message.h"
#include "backend/http/problem_reply.h"
#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::http {

using wire::ErrorCode;

/// One request on its way through a handler.
///
/// *Shape*: `parameters` are the parts of the path that the route leaves open, in order. `shopper`
/// and `merchant` hold the caller where the route asks for one; `key` is set where the route asks
/// for an `Idempotency-Key`.
struct Call {
    const Api& api;
    const Request& request;
    std::vector<std::string> parameters;
    service::ShopperCaller shopper;
    service::MerchantCaller merchant;
    service::IdempotencyKey key;
};

/// The one place where a refusal becomes a reply.
Reply refusal_reply(const service::Refusal& refusal, const Request& request);

Reply json_reply(std::string body);

/// Says of a reply that it was stored under the key, and that nothing happened now.
void mark_repeated(Reply& reply);

/// The refusal of an operation of the service.
template <class T>
Reply refused_reply(const Call& call, const service::Result<T>& result) {
    Reply reply = refusal_reply(result.refusal(), call.request);
    if (result.repeated()) {
        mark_repeated(reply);
    }
    return reply;
}

/// The reply to an operation of the service.
template <class T>
Reply reply_to(const Call& call, const service::Result<T>& result) {
    if (!result) {
        return refused_reply(call, result);
    }
    Reply reply = json_reply(json::write_message(result.value()));
    if (result.repeated()) {
        mark_repeated(reply);
    }
    return reply;
}

inline Reply reply_to(const Call& call, const service::Result<service::Done>& result) {
    if (!result) {
        return refused_reply(call, result);
    }
    Reply reply = json_reply("");
    reply.status = 204;
    return reply;
}

/// What is read once a change is done: the change alone decides whether it was repeated. So what is
/// kept under its key does not grow with the member, and the wallet is as it is now.
template <class T, class Read>
auto followed_by(const service::Result<T>& done, Read read) -> decltype(read(done.value())) {
    using Answer = decltype(read(done.value()));
    Answer answer = done ? read(done.value()) : Answer(done.refusal());
    if (done.repeated()) {
        answer.mark_repeated();
    }
    return answer;
}

/// Reads the body as a message and hands it to `operation`; a body with mistakes is refused with
/// all of them.
template <json::Message T, class Operation>
Reply with_body(const Call& call, Operation operation) {
    auto body = json::read_message<T>(call.request.body, json::UnknownFields::refused);
    if (!body) {
        return refusal_reply({ErrorCode::body_invalid,
                              "The body is not what this route takes; see problems.",
                              body.problems()},
                             call.request);
    }
    return reply_to(call, operation(body.value()));
}

}  // namespace spaarpas::http
