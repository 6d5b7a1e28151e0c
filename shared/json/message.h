#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "json/reader.h"
#include "json/result.h"
#include "json/value.h"
#include "json/writer.h"

namespace spaarpas::json {

/// Reads as much of `message` as the document gives, and returns all problems; none means that the
/// message is whole. For a caller that goes on to check what was readable.
///
/// *Errors*: those of `Fault` in json/words.h, each with its JSON pointer.
template <Message T>
Problems read_into(T& message, const Value& document, UnknownFields unknown) {
    Reader reader(unknown);
    if (reader.begin_document(document)) {
        visit_fields(static_cast<Fields&>(reader), message);
    }
    return reader.end_document();
}

/// The message in a parsed document, or all of its problems.
template <Message T>
Result<T> read_value(const Value& document, UnknownFields unknown) {
    T message{};
    Problems problems = read_into(message, document, unknown);
    if (!problems.empty()) {
        return problems;
    }
    return message;
}

/// The message in a JSON text, or all of its problems.
///
/// *Errors*: those of `parse` and of `read_into`.
template <Message T>
Result<T> read_message(std::string_view text, UnknownFields unknown, ParseLimits limits = {}) {
    const Result<Value> document = parse(text, limits);
    if (!document.ok()) {
        return document.problems();
    }
    return read_value<T>(document.value(), unknown);
}

/// The message as JSON text.
template <Message T>
std::string write_message(const T& message) {
    Writer writer;
    writer.begin_document();
    // One visit_fields serves readers and writers; a writer assigns to nothing.
    visit_fields(static_cast<Fields&>(writer), const_cast<T&>(message));
    return writer.end_document();
}

}  // namespace spaarpas::json
