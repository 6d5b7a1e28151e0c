#pragma once

#include <cstdint>
#include <optional>

#include "base/list.h"
#include "base/result.h"
#include "engine/decide/advance.h"
#include "engine/ledger/draft.h"

namespace spaarpas::service {

/// Time as it passes for one member, on copies of what they have: instant by instant, so that what
/// happens at one is there for the next. Who writes books what it comes to (time/settle.h); who
/// reads shows it.
class Passing {
public:
    /// The versions must outlive it.
    Passing(const engine::Versions& versions, engine::Facts facts, const engine::Holding& holding);

    /// Lets everything happen that is due up to an instant.
    ///
    /// *Errors*: those of the engine's `advance` and of the ledger's movements.
    base::Problems until(std::int64_t now_ms);

    /// The ends of levels, oldest first, with what followed; the draft has what they gave.
    [[nodiscard]] const base::List<engine::Decision>& ends() const { return ends_; }
    /// The newest instant at which something happened; nothing where nothing did.
    [[nodiscard]] std::optional<std::int64_t> newest_ms() const { return newest_ms_; }
    /// Those after what happened. Where nothing changed them, those that were given.
    [[nodiscard]] engine::Facts& facts() { return facts_; }
    [[nodiscard]] bool changed_facts() const { return changed_facts_; }
    [[nodiscard]] engine::Draft& draft() { return draft_; }

private:
    [[nodiscard]] std::optional<std::int64_t> next();
    base::Problems pass(std::int64_t at_ms);
    base::Problems end_levels(std::int64_t at_ms);
    void prolong(std::int64_t at_ms);

    const engine::Versions& versions_;
    engine::Facts facts_;
    engine::Draft draft_;
    base::List<engine::Decision> ends_;
    std::optional<std::int64_t> newest_ms_;
    bool changed_facts_ = false;
};

}  // namespace spaarpas::service
