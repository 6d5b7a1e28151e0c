#pragma once

#include <cstddef>
#include <optional>

#include "base/list.h"
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
    void* (*make)();
    void (*destroy)(void* item);
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
void* make_erased() {
    return new T();
}

template <class T>
void destroy_erased(void* item) {
    delete static_cast<T*>(item);
}

// NOLINTBEGIN(bugprone-dynamic-static-initializers): a constexpr variable is never initialized
// dynamically.
template <class T>
inline constexpr ErasedType erased_type{SPAARPAS_DOC(T::type_name), visit_erased<T>};

template <class T>
inline constexpr ErasedOptional erased_optional{erased_type<T>, held_erased<T>};

template <class T>
inline constexpr ErasedList erased_list{erased_type<T>, make_erased<T>, destroy_erased<T>};
// NOLINTEND(bugprone-dynamic-static-initializers)

}  // namespace spaarpas::json
