#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "backend/service/paths/context.h"
#include "backend/store/store.h"

namespace spaarpas::service {

struct AccountState;

/// A member whose wallet has a new revision, as the live streams know them.
struct Changed {
    store::MemberKey key;
    std::string program;
    std::string shop_id;
    std::int64_t revision = 0;
};

/// One transaction at work: the store's tables, the instant at which everything in it happens, the
/// members that are being worked on, and what is to be told to the live streams once it is
/// committed.
class Session {
public:
    Session(Context& context, store::Transaction& transaction)
        : context_(context), transaction_(transaction), now_ms_(context.clock.now_ms()) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] Context& context() { return context_; }
    [[nodiscard]] store::Transaction& tables() { return transaction_; }
    [[nodiscard]] std::int64_t now_ms() const { return now_ms_; }

    void changed(Changed member) { changed_.push_back(std::move(member)); }
    [[nodiscard]] const std::vector<Changed>& changed_members() const { return changed_; }

    /// Begins a piece of work that can be undone by itself: gives what `undo` takes.
    [[nodiscard]] std::size_t begin();
    /// Undoes all that was done since `begin`, in the store and here.
    void undo(std::size_t begun);

    /// Tells the live streams; called after the commit.
    void announce() const;

    /// What is known of the members at work, so that the events of a batch read each of them once
    /// (members/account.h).
    [[nodiscard]] std::map<std::int64_t, std::shared_ptr<AccountState>>& accounts() {
        return accounts_;
    }

private:
    Context& context_;
    store::Transaction& transaction_;
    std::int64_t now_ms_;
    std::vector<Changed> changed_;
    std::map<std::int64_t, std::shared_ptr<AccountState>> accounts_;
};

}  // namespace spaarpas::service
