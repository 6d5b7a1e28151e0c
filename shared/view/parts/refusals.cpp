#include "view/parts/refusals.h"

#include <optional>

#include "view/explain/explain.h"
#include "view/parts/asks.h"
#include "view/parts/offers.h"
#include "view/parts/steps.h"

namespace spaarpas::view {

namespace {

struct Row {
    std::string_view code;
    TextId text;
};

/// What the server refuses with. What an offer asks that the member does not meet is said by the
/// offer's own state.
constexpr Row refusals[] = {
    {"offer_not_for_sale", TextId::refusal_not_for_sale},
    {"offer_limit_reached", TextId::refusal_limit},
    {"offer_out_of_stock", TextId::refusal_stock},
    {"answer_missing", TextId::refusal_answer_missing},
    {"answer_invalid", TextId::refusal_answer},
    {"answer_known", TextId::refusal_answer_known},
    {"undo_not_possible", TextId::refusal_undo},
    {"voucher_used", TextId::refusal_undo},
    {"voucher_reserved", TextId::refusal_undo_reserved},
    {"voucher_expired", TextId::refusal_undo},
    {"voucher_withdrawn", TextId::refusal_undo},
    {"reauthentication_required", TextId::refusal_sign_in_again},
};

std::optional<TextId> refusal_text(std::string_view code) {
    for (const Row& row : refusals) {
        if (row.code == code) {
            return row.text;
        }
    }
    return std::nullopt;
}

std::string missing_words(const View& view, const engine::TraceStep& step) {
    return view.words.with_amount(TextId::refusal_not_enough_units,
                                  name_of_step(step, "unit"),
                                  number_of(step, "missing").value_or(0));
}

/// Whether it may have been done all the same: not where nobody was let in at the first try.
bool may_be_done(const Write& write) {
    return write.refusal.empty() && !(write.failure == Failure::signed_out && write.attempts <= 1);
}

std::string write_failure_words(const View& view, const Write& write) {
    if (may_be_done(write)) {
        return std::string(view.words.text(TextId::failure_write_unknown));
    }
    if (const std::optional<TextId> text = refusal_text(write.refusal)) {
        return std::string(view.words.text(*text));
    }
    const bool by_offer = write.refusal == "not_enough_units" || write.refusal == "offer_not_met";
    const engine::OfferState* state =
        by_offer ? offer_state_of(view.state, write.subject) : nullptr;
    const bool still = state != nullptr && !state->can_have;
    return still ? offer_refusal_words(view, *state)
                 : std::string(view.words.text(TextId::failure_write));
}

}  // namespace

std::string offer_refusal_words(const View& view, const engine::OfferState& state) {
    if (state.can_have || state.why.empty()) {
        return {};
    }
    const engine::TraceStep& step = state.why.back();
    if (step.code == engine::Code::not_enough_units) {
        return missing_words(view, step);
    }
    if (is_not_met(step.code)) {
        return ask_words(view.words, step);
    }
    const TextId text = refusal_text(engine::name_of(step.code)).value_or(TextId::refusal_other);
    return std::string(view.words.text(text));
}

std::string cart_refusal_words(const View& view, const engine::VoucherDiscount& discount) {
    if (discount.fits || discount.why.empty()) {
        return {};
    }
    const engine::TraceStep& step = discount.why.back();
    return is_not_met(step.code) ? ask_words(view.words, step)
                                 : explain_step(view.words, view.state, step);
}

std::string_view failure_words(const Words& words, Failure failure) {
    switch (failure) {
        case Failure::offline:
            return words.text(TextId::failure_offline);
        case Failure::busy:
            return words.text(TextId::failure_busy);
        case Failure::signed_out:
            return words.text(TextId::failure_signed_out);
        case Failure::missing:
            return words.text(TextId::failure_missing);
        default:
            return words.text(TextId::failure_unreachable);
    }
}

Node write_problem(const View& view, const Write* write) {
    if (write == nullptr || write->failure == Failure::none) {
        return {};
    }
    return view.ui.element(
        "p.problem", {role("alert")}, {view.ui.text(write_failure_words(view, *write))});
}

}  // namespace spaarpas::view
