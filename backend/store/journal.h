#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "backend/store/members.h"

namespace spaarpas::store {

enum class CallerKind { shopper, merchant };

/// Whose key it is: keys of different scopes never meet.
struct KeyScope {
    std::string program;
    CallerKind kind = CallerKind::merchant;
    std::string caller;
    std::string key;
};

/// What was answered under a key.
///
/// *Shape*: `refused` tells whether `reply` is the canonical JSON of a refusal or of the answer; it
/// is empty once the member was erased.
struct StoredReply {
    std::string route;
    std::string body_hash;
    bool refused = false;
    std::string reply;
    std::optional<std::int64_t> member;
};

/// An event that was accepted, without identity, so that history can be replayed.
struct AcceptedEvent {
    std::string program;
    std::string source;
    std::string event_id;
    MemberKey member;
    std::int64_t occurred_at_ms = 0;
    std::int64_t recorded_at_ms = 0;
    std::string document;
};

class JournalTable {
public:
    JournalTable() = default;
    JournalTable(const JournalTable&) = delete;
    JournalTable& operator=(const JournalTable&) = delete;
    virtual ~JournalTable() = default;

    [[nodiscard]] virtual std::optional<StoredReply> reply(const KeyScope& scope) = 0;
    virtual void put_reply(const KeyScope& scope, const StoredReply& reply) = 0;
    /// Empties the replies that tell of the member; their keys stay.
    virtual void empty_replies(MemberKey member) = 0;

    virtual void add_event(const AcceptedEvent& event) = 0;

    virtual void revoke_token(const std::string& program,
                              const std::string& token_id,
                              std::int64_t expires_at_s) = 0;
    /// Forgets revocations of tokens that expired before `expired_before_s` anyway.
    virtual void drop_revocations(std::int64_t expired_before_s) = 0;
    [[nodiscard]] virtual bool token_revoked(const std::string& program,
                                             const std::string& token_id) = 0;
};

}  // namespace spaarpas::store
