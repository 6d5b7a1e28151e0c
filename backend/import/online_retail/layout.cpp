#include "backend/import/online_retail/layout.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace spaarpas::import::online_retail {

namespace {

struct Known {
    const char* name;
    /// What Online Retail II calls it, else the same.
    const char* other_name;
};

constexpr std::array<Known, column_count> known_columns{{{"InvoiceNo", "Invoice"},
                                                         {"InvoiceDate", "InvoiceDate"},
                                                         {"CustomerID", "CustomerID"},
                                                         {"Country", "Country"},
                                                         {"Quantity", "Quantity"},
                                                         {"UnitPrice", "Price"}}};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Letters and digits alone, small: `Customer ID` as `customerid`.
std::string plain(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            letters += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return letters;
}

std::string_view first_line(std::string_view text) {
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    return text.substr(0, text.find_first_of("\r\n"));
}

char separator_of(std::string_view line) {
    char most = ',';
    for (const char separator : {';', '\t'}) {
        if (std::count(line.begin(), line.end(), separator) >
            std::count(line.begin(), line.end(), most)) {
            most = separator;
        }
    }
    return most;
}

std::string trimmed(std::string_view name) {
    const auto is_around = [](char c) { return c == ' ' || c == '"'; };
    while (!name.empty() && is_around(name.front())) {
        name.remove_prefix(1);
    }
    while (!name.empty() && is_around(name.back())) {
        name.remove_suffix(1);
    }
    return std::string(name);
}

std::vector<std::string> names_in(std::string_view line, char separator) {
    std::vector<std::string> names;
    for (;;) {
        const std::size_t end = line.find(separator);
        names.push_back(trimmed(line.substr(0, end)));
        if (end == line.npos) {
            return names;
        }
        line.remove_prefix(end + 1);
    }
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "`" : ", `") + name + "`";
    }
    return text;
}

/// What is no text with commas at all, or empty.
const char* other_format(std::string_view text) {
    if (text.empty()) {
        return "It is empty.";
    }
    if (text.starts_with("PK\x03\x04")) {
        return "It is a workbook of a spreadsheet: open it there and save it as CSV.";
    }
    // UTF-16 has a zero beside each letter of the Latin alphabet.
    if (text.find('\0') < 100) {
        return "It is not in UTF-8 but in UTF-16: open it in a spreadsheet or an editor "
               "and save it as CSV in UTF-8.";
    }
    return nullptr;
}

/// Which names of the file stand for a column.
std::vector<std::string> names_of(const Known& column, const std::vector<std::string>& names) {
    std::vector<std::string> found;
    std::copy_if(
        names.begin(), names.end(), std::back_inserter(found), [&column](const std::string& name) {
            const std::string letters = plain(name);
            return letters == plain(column.name) || letters == plain(column.other_name);
        });
    return found;
}

std::string named_twice(const Known& column, const std::vector<std::string>& names) {
    return std::string("Its first line names the column `") + column.name +
           "` more than once: " + listed(names) + ". Leave one of them.";
}

}  // namespace

Layout read_layout(std::string_view text) {
    Layout layout;
    if (const char* const format = other_format(text)) {
        layout.error = format;
        return layout;
    }
    const std::string_view line = first_line(text);
    layout.separator = separator_of(line);
    const std::vector<std::string> names = names_in(line, layout.separator);
    std::vector<std::string> missing;
    for (std::size_t index = 0; index < column_count; ++index) {
        const Known& column = known_columns[index];
        const std::vector<std::string> found = names_of(column, names);
        if (found.size() > 1) {
            layout.error = named_twice(column, found);
            return layout;
        }
        if (found.empty()) {
            missing.emplace_back(column.name);
        } else {
            layout.names[index] = found[0];
        }
    }
    if (!missing.empty()) {
        layout.error = "Its first line names no column " + listed(missing) + "; it names " +
                       listed(names) + ". Rename the columns that mean these.";
    }
    return layout;
}

}  // namespace spaarpas::import::online_retail
