#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "view/format/language.h"

namespace spaarpas::view {

/// `1.234` in Dutch and German, `1,234` in English, with a narrow no-break space in French.
///
/// *Source*: CLDR, as `Intl.NumberFormat` gives it; tests/golden/formats.json holds both together.
std::string format_number(std::int64_t number, Language language);

/// A number with so many of its digits behind the decimal sign; `strip` leaves out zeros at the
/// end.
std::string format_decimal(std::int64_t number, int decimals, bool strip, Language language);

/// A multiplier in basis points as a factor: 12500 is `1,25` in Dutch.
std::string format_factor(std::int64_t multiplier_bp, Language language);

/// How many decimals a currency has.
///
/// *Source*: ISO 4217.
int currency_decimals(std::string_view currency);

enum class MoneyStyle {
    exact,  // always with its decimals
    brief   // without them where they are zero
};

/// An amount in minor units with its currency: `€ 1.234,50`. EUR, GBP and USD have their sign, the
/// others their code.
std::string format_money(std::int64_t amount_minor,
                         std::string_view currency,
                         Language language,
                         MoneyStyle style = MoneyStyle::brief);

}  // namespace spaarpas::view
