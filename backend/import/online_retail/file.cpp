#include "backend/import/online_retail/file.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include <libfccp/csv.h>

#include "backend/import/online_retail/layout.h"

namespace spaarpas::import::online_retail {

namespace {

template <char separator>
using Reader =
    io::CSVReader<column_count, io::trim_chars<' ', '\r'>, io::double_quote_escape<separator, '"'>>;

enum class Read { row, bad_line, end };

template <char separator>
Read read_raw(Reader<separator>& reader, RawRow& raw) {
    try {
        const bool more = reader.read_row(
            raw.invoice, raw.date, raw.customer, raw.country, raw.quantity, raw.unit_price);
        raw.line = reader.get_file_line();
        return more ? Read::row : Read::end;
    } catch (const io::error::line_length_limit_exceeded&) {
        // The reader does not go on behind such a line.
        throw;
    } catch (const io::error::base&) {
        // Too few or too many columns, or a quote without an end: the reader stands behind the
        // line.
        raw.line = reader.get_file_line();
        return Read::bad_line;
    }
}

void add(File& file, std::variant<Row, RefusedRow> outcome) {
    if (auto* row = std::get_if<Row>(&outcome)) {
        file.rows.push_back(std::move(*row));
    } else {
        file.refused.push_back(std::move(std::get<RefusedRow>(outcome)));
    }
}

/// What is wrong with the first row, for who has exported something else than they think.
std::string first_reason(const File& file) {
    if (file.refused.empty()) {
        return ": it has none";
    }
    const RefusedRow& first = file.refused.front();
    return "; line " + std::to_string(first.line) + ", for one, is refused as " + first.reason;
}

/// As much as holds the first line of any file that is meant.
constexpr std::streamsize beginning_bytes = std::streamsize{1} << 16U;

/// Nothing where it cannot be opened; a folder opens, and throws where it is read.
std::optional<std::string> read_beginning(const std::string& path) {
    std::error_code error;
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path, error)) {
        return std::nullopt;
    }
    std::string bytes(static_cast<std::size_t>(beginning_bytes), '\0');
    file.read(bytes.data(), beginning_bytes);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

/// Where commas do not separate, they may stand before pence.
void point_for_comma(std::string& number) {
    std::replace(number.begin(), number.end(), ',', '.');
}

template <char separator>
void read_rows(const std::string& path, const Layout& layout, const base::Zone& zone, File& file) {
    Reader<separator> reader(path);
    const auto& names = layout.names;
    reader.read_header(
        io::ignore_extra_column, names[0], names[1], names[2], names[3], names[4], names[5]);
    RawRow raw;
    for (Read read = read_raw<separator>(reader, raw); read != Read::end;
         read = read_raw<separator>(reader, raw)) {
        if (read == Read::bad_line) {
            file.refused.push_back({raw.line, "unreadable", 0});
            continue;
        }
        if (separator != ',') {
            point_for_comma(raw.quantity);
            point_for_comma(raw.unit_price);
        }
        add(file, read_row(raw, zone));
    }
}

void read_rows(const std::string& path,
               std::string_view beginning,
               const base::Zone& zone,
               File& file) {
    const Layout layout = read_layout(beginning);
    if (!layout.error.empty()) {
        file.error = "Cannot read " + path + ". " + layout.error;
        return;
    }
    if (layout.separator == ';') {
        read_rows<';'>(path, layout, zone, file);
    } else if (layout.separator == '\t') {
        read_rows<'\t'>(path, layout, zone, file);
    } else {
        read_rows<','>(path, layout, zone, file);
    }
    if (file.rows.empty()) {
        file.error = "No row of " + path + " can be booked" + first_reason(file) + ".";
    }
}

}  // namespace

File read_file(const std::string& path, const base::Zone& zone) {
    File file;
    try {
        if (const auto beginning = read_beginning(path)) {
            read_rows(path, *beginning, zone, file);
        } else {
            file.error = "Cannot read " + path + ": there is no such file.";
        }
    } catch (const std::exception& error) {
        // The library throws where a line has no end.
        file.error = "Cannot read " + path + ": " + error.what();
    }
    std::stable_sort(file.rows.begin(), file.rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.occurred_at_ms, a.line) < std::tie(b.occurred_at_ms, b.line);
    });
    return file;
}

}  // namespace spaarpas::import::online_retail
