#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "backend/service/paths/session.h"
#include "backend/service/programs/registry.h"
#include "backend/store/members.h"
#include "engine/ledger/entry.h"

namespace spaarpas::service {

/// One member while a session works on them. Copies are the same account, also those that are found
/// later in the session: a batch of events reads its members once.
///
/// What is set here is in the store after `save`. Lots, balances, effects and entries are written
/// by who changes them (ledger/change.h), who says here what they come to.
class Account {
public:
    /// The member of that id, if they have joined. Of one who was merged, the member that they
    /// have become part of.
    static std::optional<Account> find(Session& session,
                                       const std::string& program,
                                       const std::string& shop_id);
    static std::optional<Account> by_key(Session& session, store::MemberKey key);

    /// A new member, with nothing and of whom nothing is known. Nothing follows from it: that is
    /// the event `joined` (members/enrolment.h).
    static Account create(Session& session,
                          const std::string& program,
                          const std::string& shop_id,
                          const std::string& locale,
                          std::int64_t joined_at_ms);

    [[nodiscard]] Session& session() const { return *session_; }
    [[nodiscard]] const store::MemberRecord& record() const;
    [[nodiscard]] store::MemberKey key() const { return record().key; }

    /// All versions of the program, oldest first, and the one that applies at an instant.
    [[nodiscard]] const engine::Versions& versions() const { return program().versions(); }
    [[nodiscard]] const engine::Program& program_at(std::int64_t at_ms) const;
    [[nodiscard]] const ProgramVersions& program() const;

    [[nodiscard]] const engine::Facts& facts() const { return record().facts; }
    void set_facts(engine::Facts facts);
    void set_last_event(const std::optional<store::HistoryPlace>& place);
    void set_locale(const std::string& locale);
    void set_joined_at(std::int64_t at_ms);
    void set_merged_into(store::MemberKey key);

    /// All balances and open lots, read once.
    [[nodiscard]] const engine::Holding& holding();
    /// And of these sources the lots of which something expired.
    [[nodiscard]] engine::Holding holding_with(const base::List<std::string>& sources);
    /// The holding as a movement that was stored has left it, open lots alone.
    void set_holding(engine::Holding holding);
    /// Forgets what was read of the holding, for who changed it in the store.
    void forget_holding();

    /// Says that an entry was appended whose hash is the head of the chain now.
    void take_entry(const std::string& chain_head);

    /// Says that the wallet is not what it was, though the record is.
    void note_change();
    [[nodiscard]] bool changed() const;

    /// Writes the record where anything changed, with the next revision and the instant at which
    /// time alone next changes something.
    void save();

private:
    Account(Session& session, std::shared_ptr<AccountState> state);
    static Account hold(Session& session, store::MemberRecord record);

    Session* session_;
    std::shared_ptr<AccountState> state_;
};

}  // namespace spaarpas::service
