#include "backend/service/events/parts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "backend/service/events/order.h"
#include "backend/service/paths/plain_text.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/programs/registry.h"
#include "base/try.h"
#include "engine/cart/check_cart.h"

namespace spaarpas::service {

namespace {

using wire::Event;

struct Part {
    std::string_view name;
    bool (*is_there)(const Event& event);
};

constexpr Part parts[] = {
    {"order", [](const Event& event) { return event.order.has_value(); }},
    {"refund", [](const Event& event) { return event.refund.has_value(); }},
    {"cancel", [](const Event& event) { return event.cancel.has_value(); }},
    {"segments", [](const Event& event) { return event.segments.has_value(); }},
    {"attributes", [](const Event& event) { return !event.attributes.empty(); }},
    {"settles", [](const Event& event) { return !event.settles.empty(); }},
};

/// *Shape*: `needed` is empty for an event of the shop's own; `also` may be there besides.
struct Kind {
    std::string_view name;
    std::string_view needed;
    std::string_view also;
};

constexpr Kind kinds[] = {
    {"order", "order", "attributes"},
    {"order_changed", "order", "attributes"},
    {"order_cancelled", "cancel", ""},
    {"refund", "refund", ""},
    {"segments", "segments", ""},
};

bool takes(const Kind* kind, std::string_view part) {
    return kind == nullptr ? part == "attributes" || part == "settles"
                           : part == kind->needed || part == kind->also;
}

Refusal missing(const std::string& kind, std::string_view part) {
    const std::string name(part);
    return refusal_at(ErrorCode::body_invalid,
                      {"missing_field",
                       "/" + name,
                       "nothing",
                       "what an event of the kind `" + kind + "` says",
                       "Add the field."});
}

Refusal foreign(const std::string& kind, std::string_view part) {
    const std::string name(part);
    return refusal_at(ErrorCode::body_invalid,
                      {"unexpected_field",
                       "/" + name,
                       "a field that an event of the kind `" + kind + "` does not have",
                       "only what such an event says",
                       "Remove the field, or send another event for it."});
}

/// What the engine says of an order's cart by itself.
base::Problems problems_of_cart(const Told& told) {
    const auto versions = told.session.context().programs.versions(told.caller.program);
    return engine::check_cart(versions->at(told.event.occurred_at_ms), told.event.order->cart);
}

/// The part of an event that says how much.
const char* place_of_amounts(const Event& event) {
    if (event.refund) {
        return event.refund->lines.empty() ? "/refund/amount_minor" : "/refund/lines";
    }
    if (event.cancel) {
        return "/cancel";
    }
    if (event.segments) {
        return "/segments";
    }
    return event.order ? "/order/cart" : "/attributes";
}

/// *Errors*: `body_invalid`.
Result<Done> check_names(const Event& event) {
    SPAARPAS_ENSURE(check_plain(event.id, "/id"));
    SPAARPAS_ENSURE(check_plain(event.settles, "/settles"));
    if (event.order) {
        return check_plain(event.order->order_id, "/order/order_id");
    }
    if (event.cancel) {
        return check_plain(event.cancel->order_id, "/cancel/order_id");
    }
    if (event.refund) {
        SPAARPAS_ENSURE(check_plain(event.refund->order_id, "/refund/order_id"));
        return check_plain(event.refund->refund_id, "/refund/refund_id");
    }
    return Done{};
}

}  // namespace

Result<Done> check_parts(const Event& event) {
    SPAARPAS_ENSURE(check_names(event));
    const auto* const known = std::find_if(std::begin(kinds),
                                           std::end(kinds),
                                           [&](const Kind& row) { return row.name == event.kind; });
    const Kind* const kind = known == std::end(kinds) ? nullptr : known;
    for (const Part& part : parts) {
        const bool is_there = part.is_there(event);
        if (is_there && !takes(kind, part.name)) {
            return foreign(event.kind, part.name);
        }
        if (!is_there && kind != nullptr && part.name == kind->needed) {
            return missing(event.kind, part.name);
        }
    }
    return Done{};
}

Refusal in_its_body(const Told& told, Refusal refusal) {
    // What has no place is no mistake of the event; else it is named by the event in the past.
    const bool is_placed = refusal.problems.empty() || refusal.problems[0].pointer.empty() ||
                           refusal.problems[0].pointer[0] == '/';
    if (is_placed) {
        return refusal;
    }
    if (told.event.order) {
        const base::Problems found = problems_of_cart(told);
        if (!found.empty()) {
            return refusal_of(below(found, "/order/cart"));
        }
    }
    for (base::Problem& problem : refusal.problems) {
        problem.pointer = place_of_amounts(told.event);
    }
    return refusal_of(refusal.problems);
}

}  // namespace spaarpas::service
