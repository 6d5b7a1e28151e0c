#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backend/store/sqlite/connection.h"

namespace spaarpas::store::sqlite {

using store::sqlite::Connection;
using store::sqlite::Query;
using store::sqlite::Sql;

/// A part of a statement, written in the source.
template <std::size_t N>
struct Text {
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is given as it is.
    consteval Text(const char (&text)[N]) { std::copy_n(text, N, characters.data()); }
    std::array<char, N> characters{};
};

/// Parts side by side, as one array that lives as long as the program.
template <Text... parts>
struct Joined {
    static constexpr auto make() {
        std::array<char, ((parts.characters.size() - 1) + ... + 1)> text{};
        std::size_t at = 0;
        const auto append = [&](const auto& part) {
            at = static_cast<std::size_t>(
                std::copy_n(part.begin(), part.size() - 1, text.begin() + at) - text.begin());
        };
        (append(parts.characters), ...);
        return text;
    }
    static constexpr auto text = make();
};

/// A statement of parts that several statements share, such as the columns of a record: put
/// together by the compiler, never from data.
template <Text... parts>
inline constexpr Sql joined{Joined<parts...>::text.data()};

/// The columns of a row, read one after the other as the statement names them.
class Columns {
public:
    explicit Columns(const Query& row) : row_(row) {}
    std::int64_t integer() { return row_.integer(next_++); }
    bool boolean() { return integer() != 0; }
    std::string text() { return row_.text(next_++); }
    std::optional<std::int64_t> optional_integer() { return row_.optional_integer(next_++); }

private:
    const Query& row_;
    int next_ = 0;
};

/// All rows of a query, each read by `read`, which takes a `Columns&`.
template <class Read>
auto all_of(Query query, Read read) {
    std::vector<decltype(read(std::declval<Columns&>()))> records;
    while (query.step()) {
        Columns columns(query);
        records.push_back(read(columns));
    }
    return records;
}

/// The first row of a query, if any.
template <class Read>
auto first_of(Query query, Read read) {
    std::optional<decltype(read(std::declval<Columns&>()))> record;
    if (query.step()) {
        Columns columns(query);
        record = read(columns);
    }
    return record;
}

inline std::int64_t read_integer(Columns& columns) {
    return columns.integer();
}

/// The bound of a page of what is before `before`, where 0 stands for the newest.
inline std::int64_t page_bound(std::int64_t before) {
    return before == 0 ? std::numeric_limits<std::int64_t>::max() : before;
}

/// Says that a statement was to change a row that is there.
///
/// *Errors*: `StorageError` with `constraint`.
void must_be_one(std::int64_t changed_rows, const char* what);

/// Takes so many numbers of a sequence of the schema; gives the first.
std::int64_t take_numbers(Connection& db, std::string_view sequence, std::int64_t count);

}  // namespace spaarpas::store::sqlite
