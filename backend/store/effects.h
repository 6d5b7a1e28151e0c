#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "engine/decide/decision.h"

namespace spaarpas::store {

/// An effect as it is booked, net of all that was undone. `id` is the order in which effects were
/// first booked.
struct EffectRecord {
    std::int64_t id = 0;
    engine::Effect effect;
};

/// What is booked of each member, for `engine::difference`. Effects of a member differ in cause,
/// kind, place or subject.
class EffectTable : public Table {
public:
    /// Keeps a new effect, or writes one that is booked; its id stays.
    virtual void put(MemberKey member, const engine::Effect& effect) = 0;
    /// Takes an effect away that is gone; one that is not there is no mistake.
    virtual void remove(MemberKey member, const engine::Effect& effect) = 0;

    /// A member's effects by id, after `after_id`. For the difference, ask until nothing comes.
    [[nodiscard]] virtual std::vector<EffectRecord> page(MemberKey member,
                                                         std::int64_t after_id,
                                                         std::int64_t limit) = 0;
    /// What an order or event brought, by id: the effects whose lots are booked under it.
    [[nodiscard]] virtual std::vector<EffectRecord> of_source(MemberKey member,
                                                              const std::string& source) = 0;
    /// A member's effects of one kind, by id: what rules gave that lasts, such as perks.
    [[nodiscard]] virtual std::vector<EffectRecord> of_kind(MemberKey member,
                                                            engine::EffectKind kind) = 0;

    virtual void move(MemberKey from, MemberKey to) = 0;
    virtual void erase(MemberKey member) = 0;
};

}  // namespace spaarpas::store
