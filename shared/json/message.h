#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "json/fields.h"
#include "json/reader.h"
#include "json/value.h"

namespace spaarpas::json {

// What the templates below do, for any message.
base::Problems read_erased(void* message,
                           const ErasedType& type,
                           const Value& document,
                           UnknownFields unknown);
base::Problems read_erased(void* message,
                           const ErasedType& type,
                           std::string_view text,
                           UnknownFields unknown,
                           const ParseLimits& limits);
std::string write_erased(const void* message, const ErasedType& type);
Value value_erased(const void* message, const ErasedType& type);

/// Reads as much of `message` as the document gives, and returns all problems; none means that the
/// message is whole. For a caller that goes on to check what was readable.
///
/// *Errors*: those of `Fault` in json/words.h, each with its JSON pointer.
template <Message T>
base::Problems read_into(T& message, const Value& document, UnknownFields unknown) {
    return read_erased(&message, erased_type<T>, document, unknown);
}

/// The message in a parsed document, or all of its problems.
template <Message T>
base::Result<T> read_value(const Value& document, UnknownFields unknown) {
    base::Result<T> result(std::in_place);
    base::Problems problems = read_erased(&result.value(), erased_type<T>, document, unknown);
    if (!problems.empty()) {
        result.refuse(std::move(problems));
    }
    return result;
}

/// The message in a JSON text, or all of its problems.
///
/// *Errors*: those of `parse` and of `read_into`.
template <Message T>
base::Result<T> read_message(std::string_view text,
                             UnknownFields unknown,
                             ParseLimits limits = {}) {
    base::Result<T> result(std::in_place);
    base::Problems problems = read_erased(&result.value(), erased_type<T>, text, unknown, limits);
    if (!problems.empty()) {
        result.refuse(std::move(problems));
    }
    return result;
}

/// The message in a JSON text, or null where it has a problem; for a caller that tells nobody
/// which.
template <Message T>
std::unique_ptr<T> read_or_null(std::string_view text, UnknownFields unknown) {
    auto message = std::make_unique<T>();
    if (!read_erased(message.get(), erased_type<T>, text, unknown, ParseLimits{}).empty()) {
        return nullptr;
    }
    return message;
}

/// The message as JSON text.
template <Message T>
std::string write_message(const T& message) {
    return write_erased(&message, erased_type<T>);
}

/// The message as the value that its text is read as.
template <Message T>
Value value_of(const T& message) {
    return value_erased(&message, erased_type<T>);
}

/// The message in its canonical form, which may be hashed.
template <Message T>
std::string write_canonical_message(const T& message) {
    return write_canonical(value_of(message));
}

}  // namespace spaarpas::json
