#include "json/utf8.h"

namespace spaarpas::json {
namespace {

struct ByteRange {
    unsigned char low;
    unsigned char high;
};

/// Only the second byte of a sequence has a range that depends on the first.
ByteRange second_byte_range(unsigned char lead) {
    switch (lead) {
        case 0xE0:
            return {0xA0, 0xBF};
        case 0xED:
            return {0x80, 0x9F};
        case 0xF0:
            return {0x90, 0xBF};
        case 0xF4:
            return {0x80, 0x8F};
        default:
            return {0x80, 0xBF};
    }
}

std::size_t length_from_lead(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    if (lead < 0xE0) {
        return 2;
    }
    return lead < 0xF0 ? 3 : 4;
}

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

std::size_t utf8_sequence_length(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    const std::size_t length = length_from_lead(lead);
    if (length <= 1) {
        return length;
    }
    if (text.size() - offset < length) {
        return 0;
    }
    ByteRange range = second_byte_range(lead);
    for (std::size_t index = 1; index < length; ++index) {
        const auto byte = static_cast<unsigned char>(text[offset + index]);
        if (byte < range.low || byte > range.high) {
            return 0;
        }
        range = {0x80, 0xBF};
    }
    return length;
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = utf8_sequence_length(text, offset);
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
