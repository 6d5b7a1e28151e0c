#pragma once

#include <cstddef>
#include <string>

#include "backend/store/error.h"
#include "base/calendar.h"
#include "base/list.h"
#include "engine/ledger/entry.h"
#include "json/message.h"

/// Engine types as a column keeps them: JSON, of which equal values have equal bytes.
namespace spaarpas::store::sqlite {

/// What a document may be when it is read. What goes in is bounded where it is written.
inline constexpr json::ParseLimits document_limits{std::size_t{1} << 30U, 32};

/// A shorter document cannot have a list of more items than a reader takes.
inline constexpr std::size_t surely_read_bytes = 2000;

[[noreturn]] void throw_unreadable(Fault fault, const char* type, const base::Problems& problems);

/// The engine's value of a document.
///
/// *Errors*: `StorageError` with `corrupt` where it is none.
template <json::Message T>
T from_document(const std::string& document) {
    auto read = json::read_message<T>(document, json::UnknownFields::ignored, document_limits);
    if (!read) {
        throw_unreadable(Fault::corrupt, T::type_name, read.problems());
    }
    return std::move(read).value();
}

/// The document of the engine's value.
///
/// *Errors*: `StorageError` with `constraint` where it could not be read again, so that nothing is
/// written that nobody can read.
template <json::Message T>
std::string to_document(const T& value) {
    std::string document = json::write_message(value);
    if (document.size() > surely_read_bytes) {
        const auto read =
            json::read_message<T>(document, json::UnknownFields::ignored, document_limits);
        if (!read) {
            throw_unreadable(Fault::constraint, T::type_name, read.problems());
        }
    }
    return document;
}

// Lists are kept as they are, without an object around them.
[[nodiscard]] std::string to_document(const base::List<std::string>& texts);
[[nodiscard]] base::List<std::string> texts_of(const std::string& document);
[[nodiscard]] std::string to_document(const base::Zone& zone);
[[nodiscard]] base::Zone zone_of(const std::string& document);
[[nodiscard]] std::string to_document(const base::List<engine::Spent>& spent);
[[nodiscard]] base::List<engine::Spent> spent_of(const std::string& document);

}  // namespace spaarpas::store::sqlite
