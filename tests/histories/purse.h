#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "engine/ledger/draft.h"
#include "engine/ledger/entry.h"
#include "engine/ledger/movements.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::histories {

/// One movement of the ledger.
///
/// *Shape*: `kind` is `accrue`, `reverse`, `redeem`, `undo` (of the `redemption` of that number),
/// `adjust`, `settle` (by `event`) or `keep_alive`.
struct Step {
    static constexpr const char* type_name = "Step";
    std::string kind;
    std::int64_t at_ms = 0;
    std::string unit;
    std::string source;
    std::string event;
    std::int64_t amount = 0;
    std::int64_t redemption = 0;
    std::int64_t until_ms = 0;
};

/// What a member holds, as a store keeps it: every lot that a movement names, of which a movement
/// sees the open ones and those of the source that it takes back.
class Purse {
public:
    explicit Purse(const engine::Program& program) : program_(program) {}

    /// Books a step, after the dates before it. Says the code of what stands in its way, or
    /// nothing.
    std::string take(const Step& step);
    void pass(std::int64_t at_ms);
    [[nodiscard]] const engine::Holding& holding() const { return holding_; }
    /// What is held, with the lots of these sources of which something expired.
    [[nodiscard]] engine::Holding with_sources(const base::List<std::string>& sources) const;
    /// Keeps what a draft over `before` came to. Says the code of what stands in its way, or
    /// nothing.
    std::string record(engine::Draft& draft, const engine::Holding& before);

private:
    struct Redemption {
        std::string unit;
        base::List<engine::Spent> spent;
        bool undone = false;
    };

    base::Problems act(engine::Draft& draft, const Step& step);
    base::Problems act_on_unit(engine::Draft& draft, const Step& step);
    base::Problems redeem(engine::Draft& draft, const engine::Occasion& occasion, const Step& step);
    base::Problems undo(engine::Draft& draft, const Step& step);
    void store(const engine::Lot& lot);

    const engine::Program& program_;
    engine::Holding holding_;
    base::List<engine::Lot> stored_;
    base::List<Redemption> redemptions_;
    std::int64_t next_id_ = 1;
};

void visit_fields(json::Fields& fields, Step& step);

}  // namespace spaarpas::histories
