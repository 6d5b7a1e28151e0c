#pragma once

#include <span>

#include "json/fields.h"

namespace spaarpas::engine {

/// One of several forms that a place of a document may take, told by the member that it has: a leaf of
/// a condition, a trigger, an action. The fields of each are known to its own file alone.
///
/// *Shape*: `key` is that member. `visit` names the fields to a reader or writer that stands in the
/// object; the others make, copy and destroy them.
struct Form {
    const char* key;
    void (*visit)(json::Fields& fields, void* value);
    void* (*make)();
    void* (*clone)(const void* value);
    void (*destroy)(void* value);
};

/// The functions of a form whose fields are a `T` with a `visit_fields` beside it.
template <class T>
constexpr Form form_of(const char* key) {
    return {key,
            [](json::Fields& fields, void* value) { visit_fields(fields, *static_cast<T*>(value)); },
            []() -> void* { return new T(); },
            [](const void* value) -> void* { return new T(*static_cast<const T*>(value)); },
            [](void* value) { delete static_cast<T*>(value); }};
}

/// A form with its fields, or none. It owns them.
class Held {
public:
    Held() = default;
    Held(const Held& from);
    Held(Held&& from) noexcept;
    Held& operator=(Held from) noexcept;
    ~Held();

    [[nodiscard]] const Form* form() const { return form_; }
    [[nodiscard]] const void* value() const { return value_; }
    [[nodiscard]] void* value() { return value_; }
    /// Makes fresh fields of the form; what was there before is gone.
    void renew(const Form& form);

private:
    const Form* form_ = nullptr;
    void* value_ = nullptr;
};

/// Visits the form that the document or the value has, of those in the table. A reader refuses none
/// and more than one.
void visit_form(json::Fields& fields, Held& held, std::span<const Form* const> table);

}  // namespace spaarpas::engine
