#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

#include "base/list.h"
#include "json/erased.h"
#include "json/rules.h"

namespace spaarpas::json {

/// A message is a struct with `static constexpr const char* type_name` and a function
/// `visit_fields(Fields&, T&)` beside it, which names each field once.
template <class T>
concept Message = requires(Fields& fields, T& message) {
    T::type_name;
    visit_fields(fields, message);
};

/// How a member is written that may be a text or an object. Who writes a schema wants to hear of
/// both.
enum class Written { text, object, either };

/// What a message's `visit_fields` talks to: a reader, a writer, or a writer of schemas. One
/// virtual class instead of a template, so that each message is compiled once; and the calls are
/// not virtual themselves, which makes each of some hundred fields shorter in the widget.
///
/// *Shape*: the calls come in the order of the fields. Optional fields keep the value that the
/// struct gave them where the document leaves them out; a writer leaves one out when it is empty
/// (`""`, 0, no items) and its own rule refuses that. An enum is an `int` with the names of its
/// enumerators, in order. A writer never assigns to the message.
class Fields {
public:
    using Names = std::initializer_list<const char*>;

    Fields() = default;
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;
    virtual ~Fields() = default;

    void integer(const Key& key, std::int64_t& value, const IntegerRule& rule = any_integer);
    void boolean(const Key& key, bool& value);
    void text(const Key& key, std::string& value, const TextRule& rule = any_text);
    void text_map(const Key& key, TextMap& value, const TextRule& rule = any_text);
    void integer_map(const Key& key, IntegerMap& value);
    void any(const Key& key, Value& value);
    void text_list(const Key& key,
                   base::List<std::string>& items,
                   const TextRule& each = any_text,
                   const ListRule& rule = any_list);
    void optional_integer(const Key& key,
                          std::optional<std::int64_t>& value,
                          const IntegerRule& rule = any_integer);
    void optional_text(const Key& key,
                       std::optional<std::string>& value,
                       const TextRule& rule = any_text);

    /// Whether the object has the form that the member `names(index)` tells, of several forms that
    /// it may have. Ask for each in turn and visit the fields of the one that is there, that member
    /// among them; they are the last ones of the object. A reader refuses none and more than one.
    bool form(FormNames names, std::size_t index, bool is_held);

    /// How a member is written that may be a text or an object; visit what it is after asking.
    Written text_or_object(const Key& key, bool is_text);

    template <class E>
    void enumerated(const Key& key, E& value, Names names) {
        const int before = static_cast<int>(value);
        const int index = choice(key, before, names);
        if (index != before) {
            value = static_cast<E>(index);
        }
    }

    template <Message T>
    void object(const Key& key, T& value) {
        object(key, &value, erased_type<T>);
    }
    template <Message T>
    void optional_object(const Key& key, std::optional<T>& value) {
        optional_object(key, &value, erased_optional<T>);
    }
    template <Message T>
    void list(const Key& key, base::List<T>& items, const ListRule& rule = any_list) {
        list(key, static_cast<base::Items&>(items), erased_list<T>, rule);
    }

protected:
    virtual void on_integer(const Key& key, std::int64_t& value, const IntegerRule& rule) = 0;
    virtual void on_boolean(const Key& key, bool& value) = 0;
    virtual void on_text(const Key& key, std::string& value, const TextRule& rule) = 0;
    virtual void on_choice(const Key& key, int& value, Names names) = 0;
    virtual void on_text_map(const Key& key, TextMap& value, const TextRule& rule) = 0;
    virtual void on_integer_map(const Key& key, IntegerMap& value, const IntegerRule& rule) = 0;
    virtual void on_any(const Key& key, Value& value) = 0;
    virtual void on_text_list(const Key& key,
                              base::List<std::string>& items,
                              const TextRule& each,
                              const ListRule& rule) = 0;
    virtual bool begin_object(const Key& key, const char* type_name) = 0;
    virtual void end_object() = 0;
    /// `count` comes in as the list's size and goes out as the number of items to visit.
    virtual bool begin_list(const Key& key, std::size_t& count, const ListRule& rule) = 0;
    virtual bool begin_item(std::size_t index, const ErasedList& type) = 0;
    virtual void end_list() = 0;
    /// Whether the value is there: a reader looks into the document, a writer at `has_value`.
    virtual bool begin_optional(const Key& key, bool has_value) = 0;
    virtual bool on_form(FormNames names, std::size_t index, bool is_held) = 0;
    virtual Written on_text_or_object(const Key& key, bool is_text) = 0;

private:
    int choice(const Key& key, int index, Names names);
    void object(const Key& key, void* message, const ErasedType& type);
    void optional_object(const Key& key, void* optional, const ErasedOptional& type);
    void list(const Key& key, base::Items& items, const ErasedList& type, const ListRule& rule);
};

}  // namespace spaarpas::json
