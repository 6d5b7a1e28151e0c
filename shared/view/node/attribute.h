#pragma once

#include <cstdint>
#include <string_view>

#include "view/node/name.h"
#include "view/node/url.h"

namespace spaarpas::view {

/// How an attribute reaches the DOM.
enum class AttributeKind : std::uint8_t {
    none,     // left out
    fixed,    // attribute whose value is a name; part of a row's template
    text,     // attribute whose value is data
    value,    // the property `value`, never written while the shopper composes a character
    flag,     // a boolean property: checked, disabled, open
    variable  // a custom property on the element's style, a number
};

/// An attribute of an element, while the element is built.
///
/// *Shape*: looks at its texts; use it in the call that builds the element.
struct Attribute {
    const char* name = nullptr;
    AttributeKind kind = AttributeKind::none;
    bool is_number = false;
    union {
        const char* fixed;
        std::string_view text;
        std::int64_t number;
    };

    constexpr Attribute() : fixed(nullptr) {}
    constexpr Attribute(const char* its_name, const char* value)
        : name(its_name), kind(AttributeKind::fixed), fixed(value) {}
    constexpr Attribute(AttributeKind its_kind, const char* its_name, std::string_view value)
        : name(its_name), kind(its_kind), text(value) {}
    constexpr Attribute(AttributeKind its_kind, const char* its_name, std::int64_t value)
        : name(its_name), kind(its_kind), is_number(true), number(value) {}
};

/// No attribute: `open ? fixed("data-open", "") : no_attribute()`.
constexpr Attribute no_attribute() {
    return {};
}

/// An attribute with a value that is known when the program is compiled.
constexpr Attribute fixed(AttributeName name, Name value) {
    return {name.text(), value.text()};
}
constexpr Attribute cls(Name classes) {
    return fixed("class", classes);
}
constexpr Attribute part(Name parts) {
    return fixed("part", parts);
}
constexpr Attribute role(Name value) {
    return fixed("role", value);
}
constexpr Attribute type(Name value) {
    return fixed("type", value);
}
constexpr Attribute slot(Name value) {
    return fixed("slot", value);
}

/// Names the action that a click, input, change or submit on this element (or inside it) means.
constexpr Attribute action(Name name) {
    return fixed("data-a", name);
}

/// An attribute with text from data, `attribute("aria-label", label)`.
constexpr Attribute attribute(AttributeName name, std::string_view value) {
    return {AttributeKind::text, name.text(), value};
}
/// An attribute with a number, `number("aria-valuenow", points)`.
constexpr Attribute number(AttributeName name, std::int64_t value) {
    return {AttributeKind::text, name.text(), value};
}
/// A boolean attribute that is there or not, `present("hidden", !open)`.
constexpr Attribute present(AttributeName name, bool on) {
    return on ? fixed(name, "") : no_attribute();
}

/// The property `value` of a field.
constexpr Attribute value(std::string_view text) {
    return {AttributeKind::value, "value", text};
}
constexpr Attribute value_number(std::int64_t number) {
    return {AttributeKind::value, "value", number};
}
constexpr Attribute checked(bool on) {
    return {AttributeKind::flag, "checked", std::int64_t{on}};
}
constexpr Attribute disabled(bool on) {
    return {AttributeKind::flag, "disabled", std::int64_t{on}};
}
/// For `<details>`. A `<dialog>` is opened by the page side, with `showModal()`.
constexpr Attribute open(bool on) {
    return {AttributeKind::flag, "open", std::int64_t{on}};
}

constexpr Attribute href(const Url& url) {
    return {AttributeKind::text, "href", url.text()};
}
constexpr Attribute src(const Url& url) {
    return {AttributeKind::text, "src", url.text()};
}

/// A number for the style sheet, `variable("--spp-fill", 63)`: a bar fills to
/// `calc(var(--spp-fill) * 1%)`.
constexpr Attribute variable(Name name, std::int64_t number) {
    return {AttributeKind::variable, name.text(), number};
}

}  // namespace spaarpas::view
