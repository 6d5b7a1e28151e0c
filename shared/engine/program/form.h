#pragma once

#include <cstddef>
#include <span>

#include "json/fields.h"

namespace spaarpas::engine {

/// One of several forms that a place of a document may take, told by the member that it has: a leaf
/// of a condition, a trigger, an action. The fields of each are known to its own file alone. What
/// it does stands apart from it, in a row of a table that only the rules read: the widget reads
/// programs and links none of that.
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
    return {
        key,
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
    /// Makes fresh fields of the form, unless it is held already; another is gone.
    void renew(const Form& form);

private:
    const Form* form_ = nullptr;
    void* value_ = nullptr;
};

/// Where forms of a table may stand, told apart by names that others may come before.
struct FormPlace {
    json::FormNames name;
    /// The form of a row of the table; null after the last.
    const Form* (*form)(std::size_t row);
    std::size_t before = 0;
};

template <auto forms>
const Form* form_at(std::size_t row) {
    return row < forms().size() ? forms()[row] : nullptr;
}

template <auto forms>
const char* form_name(std::size_t row) {
    return row < forms().size() ? forms()[row]->key : nullptr;
}

void visit_forms(json::Fields& fields, Held& held, const FormPlace& place);

/// Visits the form that the document or the value has, of those that `forms` gives. A reader
/// refuses none and more than one.
template <auto forms>
void visit_form(json::Fields& fields, Held& held) {
    visit_forms(fields, held, {form_name<forms>, form_at<forms>});
}

/// The row of a table that says what the form does that is held; null where none is.
template <class Row>
const Row* row_for(std::span<const Row* const> rows, const Held& held) {
    for (const Row* const row : rows) {
        if (&row->form == held.form()) {
            return row;
        }
    }
    return nullptr;
}

}  // namespace spaarpas::engine
