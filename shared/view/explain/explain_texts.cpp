#include "view/explain/explain_texts.h"

#include "view/parts/steps.h"

namespace spaarpas::view {

namespace {

using engine::Code;

/// A code without words does not compile. In the order of the codes.
constexpr TextId texts[] = {
#define SPAARPAS_WORDS(name, subject, numbers, names) TextId::why_##name,
#define SPAARPAS_NOT_MET(name, subject, numbers, names) TextId::why_not_met,
    SPAARPAS_ENGINE_COUNTED_CODES(SPAARPAS_WORDS) SPAARPAS_ENGINE_GIVEN_CODES(SPAARPAS_WORDS)
        SPAARPAS_ENGINE_NOT_MET_CODES(SPAARPAS_NOT_MET) SPAARPAS_ENGINE_FOLLOWED_CODES(
            SPAARPAS_WORDS) SPAARPAS_ENGINE_LEVEL_CODES(SPAARPAS_WORDS)
            SPAARPAS_ENGINE_OFFER_CODES(SPAARPAS_WORDS) SPAARPAS_ENGINE_LEDGER_CODES(SPAARPAS_WORDS)
#undef SPAARPAS_NOT_MET
#undef SPAARPAS_WORDS
};

/// A fuller text, where the step has a number that it may leave out.
struct WithNumber {
    Code code;
    const char* number;
    TextId text;
};

constexpr WithNumber with_number[] = {
    {Code::perk_given, "until_ms", TextId::why_perk_given_until},
    {Code::level_reached, "until_ms", TextId::why_level_reached_until},
    {Code::level_kept, "until_ms", TextId::why_level_kept_until},
    {Code::booked_pending, "available_at_ms", TextId::why_booked_pending_until},
};

/// A voucher takes off goods, or shipping, or nothing: a perk.
TextId discount_text(const engine::TraceStep& step) {
    if (number_of(step, "discount_minor").value_or(0) > 0) {
        return TextId::why_voucher_discount;
    }
    return number_of(step, "shipping_discount_minor").value_or(0) > 0 ? TextId::why_voucher_shipping
                                                                      : TextId::why_voucher_fits;
}

}  // namespace

TextId explanation_text(const engine::TraceStep& step) {
    if (step.code == Code::voucher_discount) {
        return discount_text(step);
    }
    for (const WithNumber& row : with_number) {
        if (row.code == step.code && number_of(step, row.number)) {
            return row.text;
        }
    }
    return texts[static_cast<std::size_t>(step.code)];
}

}  // namespace spaarpas::view
