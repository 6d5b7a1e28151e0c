#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "backend/store/members.h"

namespace spaarpas::store {

/// What a key is for: those of different spaces never meet.
enum class KeySpace { shopper, merchant, event };

/// Whose key it is. `caller` is a keyed hash of who it is, or the origin of an event: the store
/// keeps no shop's id beside the ledger's key.
struct KeyScope {
    std::string program;
    KeySpace space = KeySpace::merchant;
    std::string caller;
    std::string key;
};

/// What was answered under a key.
///
/// *Shape*: `refused` tells whether `reply` is the canonical JSON of a refusal or of the answer.
/// Once the member was erased `reply` is empty, and `is_erased` is set.
struct StoredReply {
    std::string route;
    std::string body_hash;
    bool refused = false;
    std::string reply;
    std::optional<MemberKey> member;
    std::int64_t stored_at_ms = 0;
    bool is_erased = false;
};

class ReplyTable : public Table {
public:
    [[nodiscard]] virtual std::optional<StoredReply> find(const KeyScope& scope) = 0;
    /// Keeps what was answered under a key that has no reply; `is_erased` is not read.
    virtual void insert(const KeyScope& scope, const StoredReply& reply) = 0;
    /// Deletes up to `limit` that were stored before `before_ms`; says how many.
    virtual std::int64_t drop(std::int64_t before_ms, std::int64_t limit) = 0;

    virtual void move(MemberKey from, MemberKey to) = 0;
    /// Deletes the member's own keys, and empties the other replies that tell of the member: these
    /// keys stay, without member and hash of the body.
    virtual void erase(MemberKey member) = 0;
};

}  // namespace spaarpas::store
