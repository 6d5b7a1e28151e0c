#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace spaarpas::store::sqlite {

/// SQL that was written in the source: the type makes a statement put together from data a compile
/// error.
class Sql {
public:
    consteval Sql(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor)
    [[nodiscard]] const char* text() const { return text_; }

private:
    const char* text_;
};

/// A prepared statement in use: its parameters are bound, and its rows are read. It goes back to
/// its connection with the object, so it does not outlive it.
class Query {
public:
    explicit Query(sqlite3_stmt* statement) : statement_(statement) {}
    Query(Query&& other) noexcept;
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    Query& operator=(Query&&) = delete;
    ~Query();

    void bind(int position, std::int64_t value);
    void bind(int position, bool value) { bind(position, std::int64_t{value ? 1 : 0}); }
    void bind(int position, std::string_view value);
    void bind(int position, const std::optional<std::int64_t>& value);

    /// Goes to the next row; false after the last one.
    bool step();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const;

private:
    sqlite3_stmt* statement_;
};

enum class OpenMode { writer, reader };

/// One connection to the database file, with the statements it has prepared.
///
/// *Errors*: everything may throw `StorageError`.
class Connection {
public:
    Connection(const std::string& path, OpenMode mode);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    template <class... Values>
    [[nodiscard]] Query query(Sql sql, const Values&... values) {
        Query query(prepare(sql));
        int position = 0;
        (query.bind(++position, values), ...);
        return query;
    }

    /// Runs a statement that gives no rows; returns how many rows it changed.
    template <class... Values>
    std::int64_t run(Sql sql, const Values&... values) {
        query(sql, values...).step();
        return changes();
    }

    /// Runs a script of several statements, such as a migration.
    void script(Sql sql);

    [[nodiscard]] std::int64_t last_insert_id() const;

private:
    [[nodiscard]] sqlite3_stmt* prepare(Sql sql);
    [[nodiscard]] std::int64_t changes() const;
    void configure(OpenMode mode);

    sqlite3* handle_ = nullptr;
    std::unordered_map<const char*, sqlite3_stmt*> statements_;
};

}  // namespace spaarpas::store::sqlite
