#include "backend/service/paths/write_path.h"

#include "backend/service/hash.h"
#include "backend/service/paths/boundary.h"
#include "backend/service/paths/in_flight.h"
#include "backend/service/paths/keyed_hash.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::KeyScope;
using store::KeySpace;
using store::MemberKey;
using store::StoredReply;

Result<WrittenReply> repeat(const StoredReply& stored,
                            const WriteRequest& request,
                            const std::string& hash) {
    if (stored.is_erased) {
        return refusal(ErrorCode::member_erased, "What was answered under this key was erased.");
    }
    if (stored.route != request.route || stored.body_hash != hash) {
        return refusal(ErrorCode::idempotency_conflict,
                       request.scope.space == KeySpace::event
                           ? "The event's `id` was used for another event, or this one said "
                             "something else then. Use a new id for a new event."
                           : "The key was used for another request. Use a new key for a new "
                             "request.");
    }
    return WrittenReply{stored.refused, stored.reply, true};
}

/// Whom the reply tells of: the member that the work changed, or none.
std::optional<MemberKey> member_of(const Session& session, std::size_t before) {
    const auto& changed = session.changed_members();
    if (changed.size() <= before) {
        return std::nullopt;
    }
    return changed.back().key;
}

}  // namespace

Result<WrittenReply> write_within(Session& session, const WriteRequest& request, const Work& work) {
    auto& replies = session.tables().replies();
    const std::string hash = sha256_hex(request.body);
    if (const auto stored = replies.find(request.scope)) {
        return repeat(*stored, request, hash);
    }
    const std::size_t begun = session.begin();
    Result<std::string> reply = work(session);
    if (!reply) {
        session.undo(begun);
        if (!is_kept(reply.refusal())) {
            return reply.refusal();
        }
    }
    WrittenReply written;
    written.refused = !reply.ok();
    written.text = reply ? reply.value() : write_refusal(reply.refusal());
    StoredReply stored;
    stored.route = request.route;
    stored.body_hash = hash;
    stored.refused = written.refused;
    stored.reply = written.text;
    stored.member = member_of(session, begun);
    stored.stored_at_ms = session.now_ms();
    replies.insert(request.scope, stored);
    return written;
}

Result<WrittenReply> write_alone(Context& context, const WriteRequest& request, const Work& work) {
    const InFlight::Claim claim(context.in_flight, request.scope);
    if (!claim.held()) {
        return refusal(ErrorCode::idempotency_in_flight,
                       "A request with this key is being carried out. Ask again in a moment.");
    }
    return answer_within_boundary<WrittenReply>([&]() -> Result<WrittenReply> {
        auto transaction = context.store.write();
        Session session(context, *transaction);
        Result<WrittenReply> written = write_within(session, request, work);
        if (!written || written.value().repeated) {
            return written;
        }
        transaction->commit();
        transaction.reset();
        session.announce();
        return written;
    });
}

Result<Done> done_once(Context& context,
                       const WriteRequest& request,
                       const std::function<Result<Done>(Session&)>& work) {
    const auto written =
        write_alone(context, request, [&work](Session& session) -> Result<std::string> {
            SPAARPAS_ENSURE(work(session));
            return std::string("{}");
        });
    if (!written) {
        return written.refusal();
    }
    Result<Done> done = written.value().refused ? Result<Done>(read_refusal(written.value().text))
                                                : Result<Done>(Done{});
    if (written.value().repeated) {
        done.mark_repeated();
    }
    return done;
}

Result<Done> write_unkeyed(Context& context, const std::function<Result<Done>(Session&)>& work) {
    return within_boundary([&]() -> Result<Done> {
        auto transaction = context.store.write();
        Session session(context, *transaction);
        Result<Done> done = work(session);
        if (!done) {
            return done;
        }
        transaction->commit();
        transaction.reset();
        session.announce();
        return done;
    });
}

KeyScope shopper_scope(const Context& context,
                       const ShopperCaller& caller,
                       const IdempotencyKey& key) {
    const std::string who = keyed_hash(context, caller.program, caller.member);
    return {caller.program, KeySpace::shopper, who, key.value};
}

KeyScope merchant_scope(const MerchantCaller& caller, const IdempotencyKey& key) {
    return {caller.program, KeySpace::merchant, caller.source, key.value};
}

}  // namespace spaarpas::service
