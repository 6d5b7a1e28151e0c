#include "view/components/refusals.h"

#include <optional>

namespace spaarpas::view {

namespace {

struct Row {
    std::string_view code;
    TextId text;
};

/// A refusal has one name in the rules and one on the wire.
constexpr Row refusals[] = {
    {"reward_tier_required", TextId::refusal_tier},
    {"tier_required", TextId::refusal_tier},
    {"reward_limit_reached", TextId::refusal_limit},
    {"limit_reached", TextId::refusal_limit},
    {"reward_out_of_stock", TextId::refusal_stock},
    {"out_of_stock", TextId::refusal_stock},
    {"reward_milestone_only", TextId::refusal_milestone},
    {"milestone_only", TextId::refusal_milestone},
    {"not_enough_points", TextId::refusal_not_enough_points},
    {"answer_missing", TextId::refusal_answer_missing},
    {"answer_invalid", TextId::refusal_answer},
    {"answer_known", TextId::refusal_answer_known},
    {"idempotency_conflict", TextId::failure_write},
};

std::optional<TextId> refusal_text(std::string_view code) {
    for (const Row& row : refusals) {
        if (row.code == code) {
            return row.text;
        }
    }
    return std::nullopt;
}

/// The lowest status that may have the reward.
std::string_view first_tier(const View& view, const loyalty::Reward& reward) {
    return reward.tiers.empty() ? std::string_view() : view.words.subject(reward.tiers.front());
}

std::string refusal_words(const View& view, std::string_view code, const Offer& offer) {
    const TextId text = refusal_text(code).value_or(TextId::refusal_other);
    if (text == TextId::refusal_not_enough_points) {
        return view.words.with_points(text, offer.missing_points);
    }
    const std::string_view tier =
        offer.reward != nullptr ? first_tier(view, *offer.reward) : std::string_view();
    return view.words.fill(text, {{"tier", tier}});
}

Offer offer_of(const State& state, std::string_view reward) {
    for (const Offer& offer : offers(state)) {
        if (offer.reward->id == reward) {
            return offer;
        }
    }
    return {};
}

}  // namespace

std::string offer_refusal_words(const View& view, const Offer& offer) {
    return offer.open ? std::string() : refusal_words(view, offer.refusal, offer);
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

std::string write_failure_words(const View& view, const Write& write) {
    if (write.refusal.empty()) {
        return std::string(view.words.text(TextId::failure_write_unknown));
    }
    const Offer offer = offer_of(view.state, write.subject);
    if (write.refusal == "not_enough_points" && offer.missing_points <= 0) {
        return std::string(view.words.text(TextId::failure_write));
    }
    if (!refusal_text(write.refusal)) {
        return std::string(view.words.text(TextId::failure_write));
    }
    return refusal_words(view, write.refusal, offer);
}

}  // namespace spaarpas::view
