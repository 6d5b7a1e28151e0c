#pragma once

#include <cstdint>

/// The codes of explanations, once. They are stable: recorded entries carry their names, and the
/// view has words for each in every language.
///
/// *Shape*: X(code, what the step's subject is the id of, names of its numbers, names of its
/// texts); names are parted by blanks, those with a question mark may be missing.
// clang-format off

// What counts. No subject.
#define SPAARPAS_ENGINE_COUNTED_CODES(X) \
    X(without_tax, "", "tax_minor", "") \
    X(without_shipping, "", "shipping_minor", "") \
    X(without_discounts, "", "discount_minor", "") \
    X(without_lines, "", "amount_minor lines", "") \
    X(empty_cart, "", "", "")

// What a rule gave; each moves its unit.
#define SPAARPAS_ENGINE_GIVEN_CODES(X) \
    X(given_by_rate, "rule", "amount_minor units per_minor", "") \
    X(given_amount, "rule", "times?", "") \
    X(given_per_item, "rule", "quantity each", "") \
    X(given_per_attribute, "rule", "value each", "attribute") \
    X(lines_left_out, "rule", "lines amount_minor", "") \
    X(raised, "rule", "bp amount_minor", "") \
    X(raised_by_boost, "rule", "bp amount_minor until_ms", "") \
    X(rounded, "rule", "exact_bp", "") \
    X(limit_reached, "rule", "wanted limit used", "per") \
    X(unit_limit_reached, "unit", "wanted limit used", "per") \
    X(limit_of_all_reached, "rule", "wanted", "") \
    X(returned_line, "line", "quantity of_quantity", "name?") \
    X(returned_amount, "", "amount_minor of_minor", "") \
    X(returned_rest, "", "", "")

// Why a leaf does not hold. The subject is the rule, level, segment or offer that was asked.
#define SPAARPAS_ENGINE_NOT_MET_CODES(X) \
    X(not_met_lines, "asker", "", "") \
    X(not_met_channel, "asker", "", "channel") \
    X(not_met_amount, "asker", "missing_minor? at_least_minor? below_minor?", "") \
    X(not_met_unit, "asker", "missing? at_least? below? figure days?", "unit over") \
    X(not_met_level, "asker", "", "level?") \
    X(not_met_segment, "asker", "", "segment?") \
    X(not_met_since, "asker", "days? at_least? below?", "event") \
    X(not_met_date, "asker", "from_ms? until_ms?", "") \
    X(not_met_weekday, "asker", "", "weekday") \
    X(not_met_hours, "asker", "", "from until") \
    X(not_met_near, "asker", "", "day") \
    X(not_met_answer, "asker", "", "prompt") \
    X(not_met_consent, "asker", "", "purpose") \
    X(not_met_not, "asker", "", "") \
    X(not_met_times, "rule", "times limit", "per")

// What follows.
#define SPAARPAS_ENGINE_FOLLOWED_CODES(X) \
    X(reached, "rule", "figure goal times", "unit") \
    X(streak_grown, "rule", "length of", "") \
    X(streak_broken, "rule", "length", "") \
    X(boost_given, "rule", "bp until_ms", "unit") \
    X(voucher_issued, "offer", "times", "") \
    X(offer_gone, "offer", "", "") \
    X(perk_given, "perk", "until_ms?", "") \
    X(told, "rule", "", "") \
    X(asked, "prompt", "", "")

// Levels.
#define SPAARPAS_ENGINE_LEVEL_CODES(X) \
    X(level_reached, "level", "until_ms?", "") \
    X(level_kept, "level", "until_ms?", "") \
    X(level_lowered, "level", "until_ms?", "before") \
    X(level_ended, "level", "", "")

#define SPAARPAS_ENGINE_CODES(X) \
    SPAARPAS_ENGINE_COUNTED_CODES(X) \
    SPAARPAS_ENGINE_GIVEN_CODES(X) \
    SPAARPAS_ENGINE_NOT_MET_CODES(X) \
    SPAARPAS_ENGINE_FOLLOWED_CODES(X) \
    SPAARPAS_ENGINE_LEVEL_CODES(X) \
    SPAARPAS_ENGINE_OFFER_CODES(X) \
    SPAARPAS_ENGINE_LEDGER_CODES(X)

// Offers and vouchers. All but the first two are refusals.
#define SPAARPAS_ENGINE_OFFER_CODES(X) \
    X(offer_affordable, "offer", "price left", "") \
    X(voucher_discount, "offer", "discount_minor shipping_discount_minor", "") \
    X(discount_limited, "offer", "wanted_minor limit_minor", "") \
    X(offer_not_for_sale, "offer", "", "") \
    X(offer_out_of_stock, "offer", "", "") \
    X(offer_limit_reached, "offer", "limit used", "per") \
    X(not_enough_units, "offer", "missing price available", "unit") \
    X(voucher_empty_cart, "offer", "", "") \
    X(voucher_no_shipping, "offer", "", "") \
    X(voucher_no_item, "offer", "", "sku") \
    X(voucher_not_combinable, "offer", "", "") \
    X(voucher_nothing_left, "offer", "", "")

// The ledger. The subject is the source.
#define SPAARPAS_ENGINE_LEDGER_CODES(X) \
    X(booked_pending, "source", "amount available_at_ms?", "") \
    X(booked_available, "source", "amount", "") \
    X(debt_paid, "source", "amount left", "") \
    X(released, "source", "amount", "") \
    X(expired, "source", "amount expired_at_ms", "") \
    X(spent, "", "amount", "") \
    X(given_back, "source", "amount", "") \
    X(reversed_own, "source", "amount pending?", "") \
    X(reversed_expired, "source", "amount", "") \
    X(reversed_other, "source", "amount pending", "") \
    X(shortfall_forgiven, "source", "amount", "") \
    X(shortfall_owed, "source", "amount", "") \
    X(adjusted, "source", "amount", "")
// clang-format on

namespace spaarpas::engine {

#define SPAARPAS_ENGINE_ENUMERATE(name, subject, numbers, names) name,
enum class Code : std::uint8_t { SPAARPAS_ENGINE_CODES(SPAARPAS_ENGINE_ENUMERATE) };
#undef SPAARPAS_ENGINE_ENUMERATE

/// The code's name, which is what is stored and sent.
const char* name_of(Code code);

/// One code as documentation and tests read it; the widget does not link it.
struct CodeInfo {
    const char* name;
    const char* subject;
    const char* numbers;
    const char* names;
};

#define SPAARPAS_ENGINE_ROW(name, subject, numbers, names) CodeInfo{#name, subject, numbers, names},
inline constexpr CodeInfo code_infos[] = {SPAARPAS_ENGINE_CODES(SPAARPAS_ENGINE_ROW)};
#undef SPAARPAS_ENGINE_ROW

}  // namespace spaarpas::engine
