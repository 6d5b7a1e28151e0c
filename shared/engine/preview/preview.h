#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/list.h"
#include "engine/cart/cart.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"
#include "engine/decide/facts.h"
#include "engine/offers/offers.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// A cart that would be bought; `id` is what the caller calls it.
struct OrderAsked {
    static constexpr const char* type_name = "OrderAsked";
    std::string id;
    Cart cart;
};

/// What is asked of several carts, each by itself, and of offers in one cart.
///
/// *Shape*: `offers` are ids, to be tried in `cart`.
struct PreviewsRequest {
    static constexpr const char* type_name = "PreviewsRequest";
    base::List<OrderAsked> orders;
    std::optional<Cart> cart;
    base::List<std::string> offers;
};

/// The same, of somebody: `facts` are the member's as they were last known, or a guest's, and
/// `balances` what they can spend; the rules let the time pass up to `at_ms`.
struct PageQuestion : PreviewsRequest {
    static constexpr const char* type_name = "PageQuestion";
    Facts facts;
    std::int64_t at_ms = 0;
    json::IntegerMap balances;
};

/// The same, with anything else that may happen.
///
/// *Shape*: the instant of each event is `at_ms`. `whole` asks for all of a decision; else only for
/// what may be told of it, since that is much smaller.
struct PreviewQuestion : PageQuestion {
    static constexpr const char* type_name = "PreviewQuestion";
    base::List<Event> events;
    bool whole = false;
};

/// What one event would bring.
///
/// *Shape*: `id` is the event's. `code` and `pointer` are those of a refusal by `decide`; there is
/// no decision then. One that is not whole has effects without lines, levels and the trace alone.
struct Foretold {
    static constexpr const char* type_name = "Foretold";
    std::string id;
    std::optional<Decision> decision;
    std::string code;
    std::string pointer;
};

/// What an offer would take off the cart, or what the cart lacks for it.
struct OfferInCart {
    static constexpr const char* type_name = "OfferInCart";
    std::string offer;
    VoucherDiscount discount;
};

/// *Shape*: in the order of the question, orders before events. An offer that the program has not
/// is left out.
struct PreviewAnswer {
    static constexpr const char* type_name = "PreviewAnswer";
    base::List<Foretold> events;
    base::List<OfferInCart> offers;
};

void visit_fields(json::Fields& fields, OrderAsked& order);
void visit_fields(json::Fields& fields, PreviewsRequest& request);
void visit_fields(json::Fields& fields, PageQuestion& question);
void visit_fields(json::Fields& fields, PreviewQuestion& question);
void visit_fields(json::Fields& fields, PreviewAnswer& answer);

/// Answers by the rules that book it later.
PreviewAnswer preview(const Program& program, PreviewQuestion question);

/// The same for a caller that has texts: the public program and a PreviewQuestion in, a
/// PreviewAnswer out, or `{"code", "pointer"}` of what could not be read.
std::string preview_text(std::string_view program, std::string_view question);

}  // namespace spaarpas::engine
