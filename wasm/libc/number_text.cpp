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
