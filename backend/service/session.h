#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/service/clock.h"
#include "backend/service/context.h"
#include "backend/store/store.h"

namespace spaarpas::service {

/// One transaction at work: the store's tables, the instant at which everything in it happens, and
/// what is to be told to the live streams once it is committed.
class Session {
public:
    Session(Context& context, store::Transaction& transaction)
        : context_(context), transaction_(transaction), now_ms_(context.clock.now_ms()) {}

    [[nodiscard]] Context& context() { return context_; }
    [[nodiscard]] store::Transaction& tables() { return transaction_; }
    [[nodiscard]] std::int64_t now_ms() const { return now_ms_; }

    void changed(const store::MemberRecord& member) { changed_.push_back(member); }
    /// Forgets the changes after the first `count`, which were rolled back.
    void keep_changes(std::size_t count) { changed_.resize(count); }
    [[nodiscard]] const std::vector<store::MemberRecord>& changed_members() const {
        return changed_;
    }

    /// Tells the live streams; called after the commit.
    void announce() const;

private:
    Context& context_;
    store::Transaction& transaction_;
    std::int64_t now_ms_;
    std::vector<store::MemberRecord> changed_;
};

}  // namespace spaarpas::service
