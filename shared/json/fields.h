#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "json/rules.h"

namespace spaarpas::json {

class Fields;

/// A message is a struct with `static constexpr const char* type_name` and a function
/// `visit_fields(Fields&, T&)` beside it, which names each field once.
template <class T>
concept Message = requires(Fields& fields, T& message) {
    T::type_name;
    visit_fields(fields, message);
};

/// What a message's `visit_fields` talks to: a reader, a writer, or a writer of schemas. One
/// virtual class instead of a template, so that each message is compiled once, which keeps the
/// widget small.
///
/// *Shape*: the calls come in the order of the fields. Optional fields keep the value that the
/// struct gave them where the document leaves them out; a writer leaves one out when it is empty
/// (`""`, 0, no items) and its own rule refuses that. An enum is an `int` with the names of its
/// enumerators, in order. A writer never assigns to the message.
class Fields {
public:
    Fields() = default;
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;
    virtual ~Fields() = default;

    virtual void integer(const Key& key, std::int64_t& value, IntegerRule rule) = 0;
    virtual void boolean(const Key& key, bool& value) = 0;
    virtual void text(const Key& key, std::string& value, TextRule rule) = 0;
    virtual void choice(const Key& key, int& value, std::initializer_list<const char*> names) = 0;
    virtual void text_map(const Key& key, TextMap& value, TextRule rule) = 0;
    virtual void integer_map(const Key& key, IntegerMap& value, IntegerRule rule) = 0;
    virtual void any(const Key& key, Value& value) = 0;
    virtual void text_list(const Key& key,
                           std::vector<std::string>& items,
                           TextRule each,
                           ListRule rule) = 0;

    void integer(const Key& key, std::int64_t& value) { integer(key, value, IntegerRule{}); }
    void text(const Key& key, std::string& value) { text(key, value, TextRule{}); }
    void text_map(const Key& key, TextMap& value) { text_map(key, value, TextRule{}); }
    void integer_map(const Key& key, IntegerMap& value) { integer_map(key, value, IntegerRule{}); }
    void text_list(const Key& key, std::vector<std::string>& items, TextRule each = {}) {
        text_list(key, items, each, ListRule{});
    }
    void optional_integer(const Key& key,
                          std::optional<std::int64_t>& value,
                          IntegerRule rule = {});
    void optional_text(const Key& key, std::optional<std::string>& value, TextRule rule = {});

    template <class E>
    void enumerated(const Key& key, E& value, std::initializer_list<const char*> names) {
        int index = static_cast<int>(value);
        choice(key, index, names);
        if (index != static_cast<int>(value)) {
            value = static_cast<E>(index);
        }
    }

    template <Message T>
    void object(const Key& key, T& value) {
        if (begin_object(key, T::type_name)) {
            visit_fields(*this, value);
            end_object();
        }
    }

    template <Message T>
    void optional_object(const Key& key, std::optional<T>& value) {
        if (begin_optional(key, value.has_value())) {
            if (!value) {
                value.emplace();
            }
            object(key, *value);
        }
    }

    template <Message T>
    void list(const Key& key, std::vector<T>& items, ListRule rule = {}) {
        std::size_t count = items.size();
        if (!begin_list(key, count, rule)) {
            return;
        }
        if (items.size() != count) {
            // Not resize: moving what is there would be compiled for each message.
            items = std::vector<T>(count);
        }
        for (std::size_t index = 0; index < count; ++index) {
            if (begin_item(index, T::type_name)) {
                visit_fields(*this, items[index]);
                end_object();
            }
        }
        end_list();
    }

protected:
    virtual bool begin_object(const Key& key, const char* type_name) = 0;
    virtual void end_object() = 0;
    /// `count` comes in as the list's size and goes out as the number of items to visit.
    virtual bool begin_list(const Key& key, std::size_t& count, ListRule rule) = 0;
    virtual bool begin_item(std::size_t index, const char* type_name) = 0;
    virtual void end_list() = 0;
    /// Whether the value is there: a reader looks into the document, a writer at `has_value`.
    virtual bool begin_optional(const Key& key, bool has_value) = 0;
};

}  // namespace spaarpas::json
