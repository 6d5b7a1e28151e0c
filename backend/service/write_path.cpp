#include "backend/service/write_path.h"

#include "backend/service/hash.h"
#include "backend/service/in_flight.h"
#include "json/value.h"

namespace spaarpas::service {

namespace {

/// The writer gives the fields of a message in one order, so that equal requests have equal bytes.
std::string body_hash(const WriteRequest& request) {
    const base::Result<json::Value> body = json::parse(request.body);
    return sha256_hex(body ? json::write_canonical(body.value()) : request.body);
}

Result<WrittenReply> repeat(const store::StoredReply& stored,
                            const WriteRequest& request,
                            const std::string& hash) {
    if (stored.route != request.route || stored.body_hash != hash) {
        return refusal("idempotency_conflict",
                       "The key was used for another request. Use a new key for a new request.");
    }
    if (stored.reply.empty()) {
        return refusal("not_a_member", "What was answered under this key has been erased.");
    }
    return WrittenReply{stored.refused, stored.reply, std::nullopt, true};
}

/// Whom the reply tells of: the member that the work changed, or none.
std::optional<std::int64_t> member_of(const Session& session, std::size_t before) {
    const auto& changed = session.changed_members();
    if (changed.size() <= before) {
        return std::nullopt;
    }
    return changed.back().key.value;
}

}  // namespace

Result<WrittenReply> write_within(Session& session, const WriteRequest& request, const Work& work) {
    auto& journal = session.tables().journal();
    const std::string hash = body_hash(request);
    if (const auto stored = journal.reply(request.scope)) {
        return repeat(*stored, request, hash);
    }
    session.tables().mark();
    const std::size_t changes = session.changed_members().size();
    Result<std::string> reply = work(session);
    if (!reply) {
        session.tables().roll_back_to_mark();
        session.keep_changes(changes);
        if (!is_kept(reply.refusal())) {
            return reply.refusal();
        }
    }
    WrittenReply written;
    written.refused = !reply.ok();
    written.text = reply ? reply.value() : write_refusal(reply.refusal());
    journal.put_reply(
        request.scope,
        {request.route, hash, written.refused, written.text, member_of(session, changes)});
    return written;
}

Result<WrittenReply> write_alone(Context& context, const WriteRequest& request, const Work& work) {
    const InFlight::Claim claim(context.in_flight, request.scope);
    if (!claim.held()) {
        return refusal("idempotency_in_flight",
                       "A request with this key is being carried out. Ask again in a moment.");
    }
    try {
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
    } catch (const store::StorageError& error) {
        return storage_refusal(error);
    }
}

Result<Done> write_unkeyed(Context& context, const std::function<Result<Done>(Session&)>& work) {
    try {
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
    } catch (const store::StorageError& error) {
        return storage_refusal(error);
    }
}

}  // namespace spaarpas::service
