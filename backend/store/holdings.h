#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "engine/ledger/entry.h"

namespace spaarpas::store {

/// What members hold: balances and lots, as their entries left them.
class HoldingTable : public Table {
public:
    /// What a movement needs (engine/ledger/movements.h): all balances, by unit; the open lots and,
    /// of the sources that may be taken back from, those of which something expired, by id.
    [[nodiscard]] virtual engine::Holding holding(
        MemberKey member,
        const std::vector<std::string>& sources_taken_back) = 0;

    /// Keeps a unit's balances as they are now.
    virtual void put_balances(MemberKey member, const engine::Balances& balances) = 0;
    /// Keeps a new lot, or one that changed, as it is now. A lot stays its member's, of its unit
    /// and source.
    virtual void put_lot(MemberKey member, const engine::Lot& lot) = 0;
    /// Takes so many ids that no lot had or gets; gives the first of them.
    [[nodiscard]] virtual std::int64_t take_lot_ids(std::int64_t count) = 0;

    /// All lots of a source, by id.
    [[nodiscard]] virtual base::List<engine::Lot> of_source(MemberKey member,
                                                            const std::string& source) = 0;
    /// All lots of a member, spent ones too, by id, after `after_id`.
    [[nodiscard]] virtual base::List<engine::Lot> lots(MemberKey member,
                                                       std::int64_t after_id,
                                                       std::int64_t limit) = 0;
};

}  // namespace spaarpas::store
