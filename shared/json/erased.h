#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "json/rules.h"

namespace spaarpas::json {

class Fields;

/// A message's type without the type itself, so that one function serves all messages and each of
/// them adds few bytes to the widget.
struct ErasedType {
    /// For schemas alone, so the widget has none.
    const char* name;
    void (*visit)(Fields& fields, void* message);
};

struct ErasedOptional {
    ErasedType item;
    /// Gives what the optional holds, or null; makes it hold something first where `fill` asks.
    void* (*held)(void* optional, bool fill);
};

struct ErasedList {
    ErasedType item;
    std::size_t item_bytes;
    std::size_t (*size)(void* list);
    /// Makes a list of `count` fresh items unless it has as many; gives the first one.
    void* (*items)(void* list, std::size_t count);
};

template <class T>
void visit_erased(Fields& fields, void* message) {
    visit_fields(fields, *static_cast<T*>(message));
}

template <class T>
void* held_erased(void* optional, bool fill) {
    auto& value = *static_cast<std::optional<T>*>(optional);
    if (fill && !value) {
        value.emplace();
    }
    return value ? &*value : nullptr;
}

template <class T>
std::size_t size_erased(void* list) {
    return static_cast<std::vector<T>*>(list)->size();
}

template <class T>
void* items_erased(void* list, std::size_t count) {
    auto& items = *static_cast<std::vector<T>*>(list);
    if (items.size() != count) {
        // Not resize: moving what is there would be compiled for each message.
        items = std::vector<T>(count);
    }
    return items.data();
}

// NOLINTBEGIN(bugprone-dynamic-static-initializers): a constexpr variable is never initialized
// dynamically.
template <class T>
inline constexpr ErasedType erased_type{SPAARPAS_DOC(T::type_name), visit_erased<T>};

template <class T>
inline constexpr ErasedOptional erased_optional{erased_type<T>, held_erased<T>};

template <class T>
inline constexpr ErasedList erased_list{erased_type<T>, sizeof(T), size_erased<T>, items_erased<T>};
// NOLINTEND(bugprone-dynamic-static-initializers)

}  // namespace spaarpas::json
