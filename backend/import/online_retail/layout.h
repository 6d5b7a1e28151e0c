#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace spaarpas::import::online_retail {

/// The columns that are read: invoice, date, customer, country, quantity and unit price.
constexpr std::size_t column_count = 6;

/// How a file is written.
///
/// *Shape*: `separator` is a comma, a semicolon or a tab; `names` are those of the columns, in
/// their order, as the file spells them. `error` is an English sentence about what stands in the
/// way, in the words of who has the file, else empty.
struct Layout {
    char separator = ',';
    std::array<std::string, column_count> names;
    std::string error;
};

/// Looks at the beginning of a file: its header in the names of Online Retail (`InvoiceNo`,
/// `CustomerID`, `UnitPrice`) or of Online Retail II (`Invoice`, `Customer ID`, `Price`), whatever
/// their letters' case and blanks.
Layout read_layout(std::string_view text);

}  // namespace spaarpas::import::online_retail
