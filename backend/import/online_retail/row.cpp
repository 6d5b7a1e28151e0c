#include "backend/import/online_retail/row.h"

#include <array>
#include <optional>

#include "backend/import/decimal.h"
#include "base/utf8.h"
#include "json/forms.h"

namespace spaarpas::import::online_retail {

namespace {

/// Takes the digits before `end` off the front, as a number; nothing where there are none, or more
/// than four.
std::optional<std::int64_t> take_number(std::string_view& text, char end) {
    const std::size_t length = end == '\0' ? text.size() : text.find(end);
    if (length == text.npos || length == 0 || length > 4) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (const char c : text.substr(0, length)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(end == '\0' ? length : length + 1);
    return number;
}

std::string padded(std::int64_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

/// The years that a ledger can write and read again; `10` is none of them.
bool is_year(std::int64_t number) {
    return number >= 1970 && number <= 9998;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = base::utf8_sequence_length(text, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

/// `2009-12-01 07:45:00`, as Online Retail II writes it.
bool is_iso(std::string_view date) {
    if (date.size() < 16 || date[10] != ' ') {
        return false;
    }
    const auto year = take_number(date, '-');
    return year && is_year(*year);
}

/// A whole number as a spreadsheet writes it beside empty cells: `17850.0` is customer 17850.
std::string customer_of(std::string_view customer) {
    constexpr std::string_view fraction = ".0";
    const bool is_number =
        customer.ends_with(fraction) &&
        customer.find_first_not_of("0123456789") + fraction.size() == customer.size();
    customer.remove_suffix(is_number ? fraction.size() : 0);
    return std::string(customer);
}

/// `12/1/2010 8:26` as `2010-12-01T08:26`, or empty.
std::string iso_of(std::string_view date) {
    if (is_iso(date)) {
        return std::string(date.substr(0, 10)) + 'T' + std::string(date.substr(11, 5));
    }
    std::array<std::int64_t, 5> parts{};
    constexpr std::array ends{'/', '/', ' ', ':', '\0'};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = take_number(date, ends[i]);
        if (!part) {
            return {};
        }
        parts[i] = *part;
    }
    if (!is_year(parts[2])) {
        return {};
    }
    return padded(parts[2], 4) + "-" + padded(parts[0], 2) + "-" + padded(parts[1], 2) + "T" +
           padded(parts[3], 2) + ":" + padded(parts[4], 2);
}

const char* reason_against(const RawRow& raw, std::int64_t amount_minor) {
    if (raw.invoice.front() == 'A') {
        return "bad_debt";
    }
    if (!json::has_form(json::TextForm::id, raw.customer)) {
        return "no_customer";
    }
    if (amount_minor == 0) {
        return "zero_amount";
    }
    const bool cancels = raw.invoice.front() == 'C';
    if (cancels != (amount_minor < 0)) {
        return cancels ? "positive_cancellation" : "negative_amount";
    }
    return nullptr;
}

}  // namespace

std::variant<Row, RefusedRow> read_row(const RawRow& raw, const base::Zone& zone) {
    const std::string iso = iso_of(raw.date);
    const auto local_ms = base::parse_local_time(iso);
    const auto quantity = parse_decimal(raw.quantity);
    const auto unit_price = parse_decimal(raw.unit_price);
    const auto amount_minor = quantity && unit_price ? product_minor(*quantity, *unit_price)
                                                     : std::optional<std::int64_t>();
    const std::string key =
        raw.invoice + "." + iso.substr(0, 13) + iso.substr(std::min<std::size_t>(iso.size(), 14));
    const bool is_key = !raw.invoice.empty() && key.size() <= 50 && is_utf8(key);
    if (!local_ms || !amount_minor || !is_key) {
        return RefusedRow{raw.line, "unreadable", 0};
    }
    if (const char* reason = reason_against(raw, *amount_minor)) {
        return RefusedRow{raw.line, reason, *amount_minor};
    }
    Row row;
    row.line = raw.line;
    row.key = key;
    row.customer = customer_of(raw.customer);
    row.occurred_at_ms = base::utc_from_local(zone, *local_ms);
    row.cancels = raw.invoice.front() == 'C';
    row.amount_minor = row.cancels ? -*amount_minor : *amount_minor;
    return row;
}

}  // namespace spaarpas::import::online_retail
