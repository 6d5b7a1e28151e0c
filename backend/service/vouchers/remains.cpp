#include "backend/service/vouchers/remains.h"

#include <optional>

#include "backend/service/events/past.h"
#include "backend/service/paths/refusals.h"
#include "engine/cart/counted.h"
#include "engine/condition/question.h"
#include "engine/decide/decision.h"

namespace spaarpas::service {

namespace {

/// An order with what is left of its lines.
struct Remains {
    const engine::Event& order;
    const engine::CountedCart& counted;
    const base::List<engine::KeptLine>& kept;

    [[nodiscard]] bool is_kept(std::size_t line) const {
        return line < kept.size() && kept[line].quantity > 0;
    }
};

/// Whether the order had goods that count for anybody, and has none of them any more.
bool has_lost_its_goods(const Remains& remains) {
    bool had_goods = false;
    for (std::size_t index = 0; index < remains.counted.lines.size(); ++index) {
        const engine::CountedLine& line = remains.counted.lines[index];
        const bool is_goods = line.line != nullptr && !line.excepted;
        if (is_goods && remains.is_kept(index)) {
            return false;
        }
        had_goods = had_goods || is_goods;
    }
    return had_goods;
}

/// Whether the offer asks for a line by itself that is kept.
bool is_meant_for_the_rest(const Account& account,
                           const Remains& remains,
                           const engine::Offer& offer) {
    const std::int64_t at_ms = remains.order.at_ms;
    const engine::Question question{
        account.program_at(at_ms), account.facts(), at_ms, &remains.order, &remains.counted};
    engine::Choice choice;
    if (offer.use_condition) {
        choice = engine::ask(*offer.use_condition, question).choice;
    }
    for (std::size_t index = 0; index < remains.counted.lines.size(); ++index) {
        const engine::CountedLine& line = remains.counted.lines[index];
        const bool is_item = line.line != nullptr && line.line->sku == offer.gives.item;
        const bool is_chosen = choice.made && choice.chosen[index] != 0;
        if (line.line != nullptr && remains.is_kept(index) && (is_item || is_chosen)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool gives_back(const Account& account, const engine::Event& order, const engine::Offer& offer) {
    if (is_undone(account, order)) {
        return true;
    }
    const engine::Program& program = account.program_at(order.at_ms);
    const auto decided = engine::decide(program, engine::Facts{}, order);
    if (!decided || !order.cart) {
        return false;
    }
    const auto counted = engine::count_cart(program, *order.cart);
    if (!counted) {
        return false;
    }
    const Remains remains{order, counted.value(), decided.value().kept};
    return has_lost_its_goods(remains) && !is_meant_for_the_rest(account, remains, offer);
}

Result<Done> check_order_stands(const HeldAtCheckout& held, const std::string& order_id) {
    const auto order = held.account.session().tables().history().find_order(
        held.account.record().program, order_id);
    if (!order || order->is_erased) {
        return Done{};
    }
    if (order->event.cancelled) {
        return refusal(ErrorCode::order_cancelled);
    }
    return gives_back(held.account, order->event, *held.offer)
               ? refusal(ErrorCode::voucher_nothing_left, "The goods of the order came back.")
               : Result<Done>(Done{});
}

}  // namespace spaarpas::service
