#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "backend/service/result.h"
#include "backend/service/session.h"
#include "loyalty/ledger/entry.h"
#include "loyalty/ledger/movements.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// Why an entry is made: what its movement cannot know.
struct EntryCause {
    std::int64_t program_version = 0;
    std::int64_t occurred_at_ms = 0;
    std::string order_id;
    std::string reverses;
    std::string subject;
    loyalty::Trace trace;
};

/// One member's account while a session works on it.
///
/// It books movements one after the other; `save` writes the member's record once, with the next
/// revision.
class Account {
public:
    /// The member of that id, if they have joined.
    static std::optional<Account> find(Session& session,
                                       const std::string& program,
                                       const std::string& shop_id);
    static std::optional<Account> by_key(Session& session, store::MemberKey key);

    /// A new member.
    static Account join(Session& session,
                        const std::string& program,
                        const std::string& shop_id,
                        const std::string& locale,
                        std::int64_t joined_at_ms);

    [[nodiscard]] Session& session() { return session_; }
    [[nodiscard]] const store::MemberRecord& record() const { return record_; }
    [[nodiscard]] store::MemberKey key() const { return record_.key; }
    [[nodiscard]] const loyalty::Holding& holding() const { return holding_; }
    [[nodiscard]] bool changed() const { return changed_; }

    /// Books a movement of the core as one entry and gives its id; 0 where it moves nothing.
    ///
    /// *Errors*: the movement's own, `not_enough_points` where the stored balance does not allow
    /// it, `internal_error` where it does not add up to zero.
    [[nodiscard]] Result<std::int64_t> book(const base::Result<loyalty::Movement>& movement,
                                            const EntryCause& cause);

    void set_tier(const std::string& tier, std::optional<std::int64_t> status_until_ms);
    void set_locale(const std::string& locale);
    void note_change() { changed_ = true; }

    /// Writes the record with the next revision where anything changed.
    void save();

private:
    Account(Session& session, store::MemberRecord record);

    [[nodiscard]] Result<Done> move(loyalty::Movement& movement);
    void append_entry(const loyalty::Movement& movement,
                      const EntryCause& cause,
                      std::int64_t entry_id);
    [[nodiscard]] std::optional<std::int64_t> next_due_ms() const;

    Session& session_;
    store::MemberRecord record_;
    loyalty::Holding holding_;
    bool changed_ = false;
};

}  // namespace spaarpas::service
