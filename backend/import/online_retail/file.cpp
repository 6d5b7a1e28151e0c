#include "backend/import/online_retail/file.h"

#include <algorithm>
#include <exception>
#include <tuple>
#include <utility>

#include <libfccp/csv.h>

namespace spaarpas::import::online_retail {

namespace {

using Reader = io::CSVReader<6, io::trim_chars<' ', '\r'>, io::double_quote_escape<',', '"'>>;

enum class Read { row, bad_line, end };

Read read_raw(Reader& reader, RawRow& raw) {
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

void read_rows(Reader& reader, const base::Zone& zone, File& file) {
    RawRow raw;
    for (Read read = read_raw(reader, raw); read != Read::end; read = read_raw(reader, raw)) {
        if (read == Read::bad_line) {
            file.refused.push_back({raw.line, "unreadable", 0});
        } else {
            add(file, read_row(raw, zone));
        }
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

}  // namespace

File read_file(const std::string& path, const base::Zone& zone) {
    File file;
    try {
        Reader reader(path);
        reader.read_header(io::ignore_extra_column,
                           "InvoiceNo",
                           "InvoiceDate",
                           "CustomerID",
                           "Country",
                           "Quantity",
                           "UnitPrice");
        read_rows(reader, zone, file);
        if (file.rows.empty()) {
            file.error = "No row of " + path + " can be booked" + first_reason(file) + ".";
        }
    } catch (const std::exception& error) {
        // The library throws where the file cannot be opened or has other columns.
        file.error = "Cannot read " + path + ": " + error.what();
    }
    std::stable_sort(file.rows.begin(), file.rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.occurred_at_ms, a.line) < std::tie(b.occurred_at_ms, b.line);
    });
    return file;
}

}  // namespace spaarpas::import::online_retail
