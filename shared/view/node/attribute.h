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
    AttributeKind kind = AttributeKind::none;
    bool on = false;
    const char* name = nullptr;
    const char* fixed = nullptr;
    std::string_view text = {};
    std::int64_t number = 0;
    bool is_number = false;
};

/// No attribute: `open ? fixed("data-open", "") : no_attribute()`.
constexpr Attribute no_attribute() {
    return {};
}

/// An attribute with a value that is known when the program is compiled.
constexpr Attribute fixed(AttributeName name, Name value) {
    return {.kind = AttributeKind::fixed, .name = name.text(), .fixed = value.text()};
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
    return {.kind = AttributeKind::text, .name = name.text(), .text = value};
}
/// An attribute with a number, `number("aria-valuenow", points)`.
constexpr Attribute number(AttributeName name, std::int64_t value) {
    return {.kind = AttributeKind::text, .name = name.text(), .number = value, .is_number = true};
}
/// A boolean attribute that is there or not, `present("hidden", !open)`.
constexpr Attribute present(AttributeName name, bool on) {
    return on ? fixed(name, "") : no_attribute();
}

/// The property `value` of a field.
constexpr Attribute value(std::string_view text) {
    return {.kind = AttributeKind::value, .name = "value", .text = text};
}
constexpr Attribute value_number(std::int64_t number) {
    return {.kind = AttributeKind::value, .name = "value", .number = number, .is_number = true};
}
constexpr Attribute checked(bool on) {
    return {.kind = AttributeKind::flag, .on = on, .name = "checked"};
}
constexpr Attribute disabled(bool on) {
    return {.kind = AttributeKind::flag, .on = on, .name = "disabled"};
}
/// For `<details>`. A `<dialog>` is opened by the page side, with `showModal()`.
constexpr Attribute open(bool on) {
    return {.kind = AttributeKind::flag, .on = on, .name = "open"};
}

constexpr Attribute href(const Url& url) {
    return {.kind = AttributeKind::text, .name = "href", .text = url.text()};
}
constexpr Attribute src(const Url& url) {
    return {.kind = AttributeKind::text, .name = "src", .text = url.text()};
}

/// A number for the style sheet, `variable("--fill", 63)`: a bar fills to `calc(var(--fill) * 1%)`.
constexpr Attribute variable(Name name, std::int64_t number) {
    return {
        .kind = AttributeKind::variable, .name = name.text(), .number = number, .is_number = true};
}

}  // namespace spaarpas::view
