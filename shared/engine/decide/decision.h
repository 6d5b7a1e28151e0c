#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "base/result.h"
#include "engine/decide/event.h"
#include "engine/decide/facts.h"
#include "engine/explain/trace.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::engine {

enum class EffectKind { give, multiply, issue, level, perk, tell, ask };

/// What one line of the order has in a give.
struct LineAmount {
    static constexpr const char* type_name = "LineAmount";
    std::string line;
    std::int64_t amount = 0;
};

/// One thing that a rule did.
///
/// *Shape*: `cause` makes it the same effect when the history is worked out again (docs/program.md,
/// 5); two effects of one decision differ in cause, kind or `place`, the action's index in the
/// rule. `source` is what lots are booked under: the event's source, or the cause of a rule that
/// follows. `subject` is the unit, offer, level, perk, or prompt; a message has its rule's.
/// `amount` is what is given (net of what was returned), the number of vouchers, or the basis
/// points of a boost. `lines` add up to `amount` where the give was by line. `until_ms` is the end
/// of a boost, level or perk. `at_ms` is the instant that was decided, the event's or the date of a
/// level that ended: units settle and expire from it on.
struct Effect {
    static constexpr const char* type_name = "Effect";
    std::string cause;
    std::int64_t place = 0;
    std::string source;
    std::string rule;
    EffectKind kind = EffectKind::give;
    std::string subject;
    std::int64_t amount = 0;
    std::optional<std::int64_t> until_ms;
    base::List<LineAmount> lines;
    std::int64_t at_ms = 0;
};

/// A limit of which something was used, by what cause; also those of all members.
struct Use {
    static constexpr const char* type_name = "Use";
    std::string key;
    std::int64_t amount = 0;
};

/// How a member's place in a tier set changed.
struct LevelChange {
    static constexpr const char* type_name = "LevelChange";
    std::string set;
    std::string before;
    std::string after;
    std::int64_t at_ms = 0;
    std::optional<std::int64_t> until_ms;
};

/// What is left of one line of an order after its returns.
struct KeptLine {
    static constexpr const char* type_name = "KeptLine";
    std::string line;
    std::int64_t quantity = 0;
    std::int64_t counted_minor = 0;
    std::int64_t paid_minor = 0;
};

/// All that follows from one event, as it is booked.
///
/// *Shape*: `at_most` is set where a limit of all members may still lower a give (`limited`).
/// `kept` is empty for an event that is no order. `facts` are the member's afterwards. `trace`
/// explains each unit's sum: the `delta` of its steps add up to what the decision gives of it.
struct Decision {
    static constexpr const char* type_name = "Decision";
    base::List<Effect> effects;
    base::List<Use> uses;
    base::List<LevelChange> levels;
    base::List<KeptLine> kept;
    std::int64_t counted_minor = 0;
    std::int64_t paid_minor = 0;
    bool at_most = false;
    Trace trace;
    Facts facts;
};

void visit_fields(json::Fields& fields, Effect& effect);
void visit_fields(json::Fields& fields, Use& use);
void visit_fields(json::Fields& fields, LevelChange& change);
void visit_fields(json::Fields& fields, Decision& decision);

/// Decides one event on the facts before it (docs/program.md, 4). The facts must have been advanced
/// to the event. Pure: the browser previews with it, the server books what it says.
///
/// *Errors*: `currency_mismatch`, `cart_invalid`, `amount_overflow`, `refund_exceeds_order`,
/// `unknown_line`.
base::Result<Decision> decide(const Program& program, const Facts& facts, const Event& event);

/// What a decision gives of a unit.
std::int64_t given(const Decision& decision, std::string_view unit);

}  // namespace spaarpas::engine
