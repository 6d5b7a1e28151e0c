#include <cstdarg>
#include <cstddef>
#include <cstdlib>
#include <cstring>

// Functions of the C library, in the part of them that the widget needs. But for one they are there
// for the lexer of nlohmann/json; the library's own versions bring 17 KB of arithmetic on binary
// fractions, which nothing here uses.

extern "C" {

/// The lexer has checked the spelling, and json::Value keeps that and not the fraction.
double strtod(const char* text, char** end) {
    if (end != nullptr) {
        *end = const_cast<char*>(text) + std::strlen(text);
    }
    return 0;
}

// These lie in one object of the library with the one above, so they come along or it would come
// twice.
float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

/// Knows the one format of the lexer, "<U+%.4X>", with which it shows control characters.
int snprintf(char* target, std::size_t size, const char* format, ...) {
    constexpr char pattern[] = "<U+0000>";
    constexpr std::size_t first_digit = 3;
    constexpr unsigned digits = 4;
    if (size < sizeof pattern) {
        return 0;
    }
    std::va_list arguments;
    va_start(arguments, format);
    const unsigned value = va_arg(arguments, unsigned);
    va_end(arguments);
    std::memcpy(target, pattern, sizeof pattern);
    for (unsigned digit = 0; digit < digits; ++digit) {
        target[first_digit + digit] = "0123456789ABCDEF"[(value >> (12U - 4U * digit)) & 15U];
    }
    return sizeof pattern - 1;
}

/// Only embind calls it, for the name of a type that it was not told; there is none.
int sprintf(char* target, const char* /*format*/, ...) {
    *target = '\0';
    return 0;
}
int siprintf(char* target, const char* /*format*/, ...) {
    *target = '\0';
    return 0;
}
}
