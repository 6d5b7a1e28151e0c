#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/cart/cart.h"
#include "json/fields.h"

namespace spaarpas::engine {

inline constexpr const char* event_order = "order";
inline constexpr const char* event_joined = "joined";

/// So many pieces of a line that came back.
struct ReturnedLine {
    static constexpr const char* type_name = "ReturnedLine";
    std::string line;
    std::int64_t quantity = 0;
};

/// What came back of an order: lines, an amount, or neither for all that is left.
struct Return {
    static constexpr const char* type_name = "Return";
    std::string id;
    std::int64_t at_ms = 0;
    base::List<ReturnedLine> lines;
    std::int64_t amount_minor = 0;
};

/// The newest change of an order's cart. What came back of it before is in the cart already.
struct Amended {
    static constexpr const char* type_name = "Amended";
    std::string id;
    std::int64_t at_ms = 0;
};

/// How much a limit of all members leaves for an event; `key` is that of `limit_key`.
struct Room {
    static constexpr const char* type_name = "Room";
    std::string key;
    std::int64_t left = 0;
};

/// What happened, as a member's history keeps it.
///
/// *Shape*: `kind` is `order`, `joined`, `answered`, `answer_changed`, `consented`, `segments`,
/// `bought`, `redeemed`, `adjusted`, `level` (by hand) or the shop's own. `source` is what its lots
/// and causes are booked under: the order's id, else the event's. `cart` is an order's, as it was
/// `amended` last. `subject` is the prompt, offer, unit, level or purpose that the kind speaks of,
/// of the shop's own the source that it settles; `names` are the options of an answer or the
/// segments that were posted; `until_ms` the date of a level by hand. `attributes` are numeric: the
/// shop's own, `amount` of an adjustment, `given` (0 or 1) of a consent. `balances` are the
/// available balances before it, for units that a condition asks `now` of. `returns` and
/// `cancelled` say what was undone of it since.
struct Event {
    static constexpr const char* type_name = "Event";
    std::string id;
    std::string kind;
    std::int64_t at_ms = 0;
    std::string source;
    std::optional<Cart> cart;
    std::optional<Amended> amended;
    std::string subject;
    base::List<std::string> names;
    std::optional<std::int64_t> until_ms;
    json::IntegerMap attributes;
    json::IntegerMap balances;
    base::List<Room> room;
    base::List<Return> returns;
    bool cancelled = false;
};

/// Whether `left` comes before `right` in a member's history (docs/program.md, 1).
bool comes_before(const Event& left, const Event& right);

void visit_fields(json::Fields& fields, ReturnedLine& line);
void visit_fields(json::Fields& fields, Event& event);

}  // namespace spaarpas::engine
