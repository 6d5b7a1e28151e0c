#include "json/quote.h"

#include "base/utf8.h"

namespace spaarpas::json {
namespace {

/// The letter after the backslash of a two-character escape, or 0.
char short_escape(char character) {
    switch (character) {
        case '"':
        case '\\':
            return character;
        case '\b':
            return 'b';
        case '\f':
            return 'f';
        case '\n':
            return 'n';
        case '\r':
            return 'r';
        case '\t':
            return 't';
        default:
            return 0;
    }
}

void append_ascii(std::string& out, char character) {
    constexpr char hex_digits[] = "0123456789abcdef";
    if (const char letter = short_escape(character); letter != 0) {
        out += '\\';
        out += letter;
    } else if (static_cast<unsigned char>(character) < 0x20) {
        out += character < 0x10 ? "\\u000" : "\\u001";
        out += hex_digits[character & 0xF];
    } else {
        out += character;
    }
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = base::utf8_sequence_length(text, offset);
        if (length == 1) {
            append_ascii(out, text[offset]);
        } else if (length == 0) {
            out += "\xEF\xBF\xBD";
        } else {
            out.append(text, offset, length);
        }
        offset += length == 0 ? 1 : length;
    }
    out += '"';
}

}  // namespace spaarpas::json
