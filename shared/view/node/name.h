#pragma once

#include <cstddef>
#include <cstdint>

namespace spaarpas::view {

/// A name that is known when the program is compiled: a class, a part, a role, an action. Only a
/// string literal becomes one, so a name never comes from data. Where a name depends on a
/// condition, write both: `cls(open ? Name("row row-open") : Name("row"))`.
///
/// *Shape*: points at the literal, which lives as long as the program.
class Name {
public:
    template <std::size_t size>
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to be a name by itself.
    consteval Name(const char (&literal)[size]) : text_(literal) {
        for (std::size_t at = 0; at + 1 < size; ++at) {
            if (literal[at] < ' ' || literal[at] > '~') {
                name_must_be_printable_ascii();
            }
        }
    }
    constexpr const char* text() const { return text_; }

private:
    static void name_must_be_printable_ascii() {}
    const char* text_;
};

namespace names {
consteval bool equal(const char* left, const char* right) {
    while (*left != '\0' && *left == *right) {
        ++left;
        ++right;
    }
    return *left == *right;
}

template <std::size_t count>
consteval bool one_of(const char* text, const char* const (&list)[count]) {
    for (const char* entry : list) {
        if (equal(text, entry)) {
            return true;
        }
    }
    return false;
}

consteval bool lower_case_name(const char* text) {
    if (*text < 'a' || *text > 'z') {
        return false;
    }
    for (; *text != '\0'; ++text) {
        const bool letter = (*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z');
        if (!letter && (*text < '0' || *text > '9') && *text != '-') {
            return false;
        }
    }
    return true;
}
}  // namespace names

/// What an element is, in the words of a style sheet: `p`, `p.muted`, `section.card::rewards` for
/// a section of class `card` that a shop styles as its part `rewards`. It is one name in place of
/// three, which is shorter at each of some hundred elements. Elements that run, load or frame
/// something do not compile.
class Selector {
public:
    template <std::size_t size>
    // NOLINTNEXTLINE(google-explicit-constructor): see Name.
    consteval Selector(const char (&literal)[size]) : text_(literal) {
        char tag[size] = {};
        std::size_t end = 0;
        while (literal[end] != '\0' && literal[end] != '.' && literal[end] != ':') {
            tag[end] = literal[end];
            ++end;
        }
        constexpr const char* refused[] = {"script",
                                           "style",
                                           "iframe",
                                           "object",
                                           "embed",
                                           "link",
                                           "meta",
                                           "base",
                                           "frame",
                                           "template"};
        if (!names::lower_case_name(tag) || names::one_of(tag, refused)) {
            this_tag_is_not_allowed_in_a_view();
        }
    }
    constexpr const char* text() const { return text_; }

private:
    static void this_tag_is_not_allowed_in_a_view() {}
    const char* text_;
};

/// The name of an attribute that takes text. Handlers (`on...`), `style`, addresses and what is
/// written as a property do not compile: see `href`, `src`, `value`, `checked` in attribute.h.
class AttributeName {
public:
    template <std::size_t size>
    // NOLINTNEXTLINE(google-explicit-constructor): see Name.
    consteval AttributeName(const char (&literal)[size]) : text_(literal) {
        constexpr const char* refused[] = {
            "style", "href", "src", "srcset", "srcdoc", "action", "formaction", "value", "checked"};
        const bool handler = literal[0] == 'o' && literal[1] == 'n';
        if (!names::lower_case_name(literal) || handler || names::one_of(literal, refused)) {
            this_attribute_needs_its_own_helper();
        }
    }
    constexpr const char* text() const { return text_; }

private:
    static void this_attribute_needs_its_own_helper() {}
    const char* text_;
};

}  // namespace spaarpas::view
