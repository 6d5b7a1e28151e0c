#include "view/format/number.h"

#include "json/number.h"

namespace spaarpas::view {

namespace {

constexpr const char* no_break_space = "\xC2\xA0";
constexpr const char* narrow_no_break_space = "\xE2\x80\xAF";

const char* group_sign(Language language) {
    switch (language) {
        case Language::fr:
            return narrow_no_break_space;
        case Language::en:
            return ",";
        default:
            return ".";
    }
}

const char* decimal_sign(Language language) {
    return language == Language::en ? "." : ",";
}

/// The digits without a sign, with zeros before them where they are fewer.
std::string digits_of(std::int64_t number, std::size_t fewest) {
    std::string written;
    json::append_integer(written, number);
    const std::string_view digits = std::string_view(written).substr(number < 0 ? 1 : 0);
    std::string out;
    for (std::size_t count = digits.size(); count < fewest; ++count) {
        out += '0';
    }
    out += digits;
    return out;
}

std::string grouped(std::string_view digits, Language language) {
    std::string out;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) {
            out += group_sign(language);
        }
        out += digits[at];
    }
    return out;
}

std::string unsigned_decimal(std::int64_t number, int decimals, bool strip, Language language) {
    const auto places = static_cast<std::size_t>(decimals);
    const std::string digits = digits_of(number, places + 1);
    std::string_view whole = digits;
    std::string_view fraction = whole.substr(whole.size() - places);
    whole.remove_suffix(places);
    while (strip && !fraction.empty() && fraction.back() == '0') {
        fraction.remove_suffix(1);
    }
    std::string out = grouped(whole, language);
    if (!fraction.empty()) {
        out += decimal_sign(language);
        out += fraction;
    }
    return out;
}

/// The sign that each language writes for a currency; null where it writes the code.
const char* currency_sign(std::string_view currency, Language language) {
    struct Signs {
        std::string_view currency;
        const char* by_language[4];
    };
    constexpr Signs known[] = {
        {"EUR", {"€", "€", "€", "€"}},
        {"GBP", {"£", "£GB", "£", "£"}},
        {"USD", {"US$", "$US", "$", "US$"}},
    };
    for (const Signs& signs : known) {
        if (signs.currency == currency) {
            return signs.by_language[static_cast<int>(language)];
        }
    }
    return nullptr;
}

}  // namespace

std::string format_decimal(std::int64_t number, int decimals, bool strip, Language language) {
    const std::string sign = number < 0 ? "-" : "";
    return sign + unsigned_decimal(number, decimals, strip, language);
}

std::string format_number(std::int64_t number, Language language) {
    return format_decimal(number, 0, false, language);
}

std::string format_factor(std::int64_t multiplier_bp, Language language) {
    return format_decimal(multiplier_bp, 4, true, language);
}

int currency_decimals(std::string_view currency) {
    struct Exception {
        std::string_view currency;
        int decimals;
    };
    constexpr Exception exceptions[] = {
        {"BHD", 3}, {"BIF", 0}, {"CLP", 0}, {"DJF", 0}, {"GNF", 0}, {"IQD", 3},
        {"ISK", 0}, {"JOD", 3}, {"JPY", 0}, {"KMF", 0}, {"KRW", 0}, {"KWD", 3},
        {"LYD", 3}, {"OMR", 3}, {"PYG", 0}, {"RWF", 0}, {"TND", 3}, {"UGX", 0},
        {"VND", 0}, {"VUV", 0}, {"XAF", 0}, {"XOF", 0}, {"XPF", 0},
    };
    for (const Exception& exception : exceptions) {
        if (exception.currency == currency) {
            return exception.decimals;
        }
    }
    return 2;
}

std::string format_money(std::int64_t amount_minor,
                         std::string_view currency,
                         Language language,
                         MoneyStyle style) {
    const int decimals = currency_decimals(currency);
    std::int64_t unit = 1;
    for (int place = 0; place < decimals; ++place) {
        unit *= 10;
    }
    const bool whole = style == MoneyStyle::brief && amount_minor % unit == 0;
    std::string number = unsigned_decimal(amount_minor, decimals, whole, language);
    const std::string minus = amount_minor < 0 ? "-" : "";
    const char* known_sign = currency_sign(currency, language);
    const std::string sign = known_sign != nullptr ? known_sign : std::string(currency);
    switch (language) {
        case Language::nl:
            return sign + no_break_space + minus + number;
        case Language::en:
            return minus + sign + (known_sign != nullptr ? "" : no_break_space) + number;
        default:
            return minus + number + no_break_space + sign;
    }
}

}  // namespace spaarpas::view
