#include "json/short_lexer.h"

#include <cmath>
#include <cstdlib>

namespace spaarpas::json {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// No code point, and no half of one.
constexpr std::uint32_t no_point = 0xFFFFFFFF;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_within(std::uint32_t unit, std::uint32_t first) {
    constexpr std::uint32_t surrogates = 0x400;
    return unit - first < surrogates;
}

}  // namespace

ShortLexer::ShortLexer(std::string_view text) : text_(text) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
        at_ = byte_order_mark.size();
    }
}

bool ShortLexer::take(char wanted) {
    const bool there = here() == wanted;
    at_ += there ? 1 : 0;
    return there;
}

Token ShortLexer::scan() {
    while (take(' ') || take('\n') || take('\r') || take('\t')) {
    }
    if (at_ == text_.size()) {
        return Token::end_of_input;
    }
    switch (here()) {
        case '{':
            return literal("{", Token::begin_object);
        case '}':
            return literal("}", Token::end_object);
        case '[':
            return literal("[", Token::begin_array);
        case ']':
            return literal("]", Token::end_array);
        case ':':
            return literal(":", Token::name_separator);
        case ',':
            return literal(",", Token::value_separator);
        case 't':
            return literal("true", Token::literal_true);
        case 'f':
            return literal("false", Token::literal_false);
        case 'n':
            return literal("null", Token::literal_null);
        case '"':
            return scan_text();
        default:
            return scan_number();
    }
}

Token ShortLexer::literal(std::string_view spelling, Token meant) {
    if (text_.substr(at_, spelling.size()) != spelling) {
        return Token::error;
    }
    at_ += spelling.size();
    return meant;
}

bool ShortLexer::take_digits() {
    const std::size_t first = at_;
    while (is_digit(here())) {
        ++at_;
    }
    return at_ != first;
}

Token ShortLexer::scan_number() {
    const std::size_t first = at_;
    take('-');
    if (!take('0') && !take_digits()) {
        return Token::error;
    }
    const std::size_t whole = at_;
    if (take('.') && !take_digits()) {
        return Token::error;
    }
    if (take('e') || take('E')) {
        static_cast<void>(take('+') || take('-'));
        if (!take_digits()) {
            return Token::error;
        }
    }
    found_ = text_.substr(first, at_ - first);
    if (at_ == whole && read_integer()) {
        return Token::integer;
    }
    return std::isfinite(std::strtod(found_.c_str(), nullptr)) ? Token::fraction : Token::error;
}

/// Whether int64 holds the number that was found.
bool ShortLexer::read_integer() {
    const bool negative = found_.front() == '-';
    const std::string_view digits = std::string_view(found_).substr(negative ? 1 : 0);
    // So many fit into 64 bits without a sign, whatever they are.
    constexpr std::size_t most_digits = 19;
    if (digits.size() > most_digits) {
        return false;
    }
    std::uint64_t magnitude = 0;
    for (const char digit : digits) {
        magnitude = magnitude * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    integer_ = static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
    return magnitude == 0 || (integer_ < 0) == negative;
}

Token ShortLexer::scan_text() {
    found_.clear();
    ++at_;
    while (!take('"')) {
        const char c = here();
        if (static_cast<unsigned char>(c) < 0x20) {
            return Token::error;
        }
        ++at_;
        if (c != '\\') {
            found_ += c;
        } else if (!unescape()) {
            return Token::error;
        }
    }
    return Token::text;
}

bool ShortLexer::unescape() {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr const char* meanings = "\"\\/\b\f\n\r\t";
    const char letter = here();
    ++at_;
    if (letter == 'u') {
        return unescape_point();
    }
    const std::size_t index = letters.find(letter);
    if (index == std::string_view::npos) {
        return false;
    }
    found_ += meanings[index];
    return true;
}

std::uint32_t ShortLexer::four_digits() {
    constexpr std::string_view hex_digits = "0123456789abcdefABCDEF";
    std::uint32_t unit = 0;
    for (int count = 0; count < 4; ++count, ++at_) {
        const std::size_t digit = hex_digits.find(here());
        if (digit == std::string_view::npos) {
            return no_point;
        }
        unit = unit * 16 + static_cast<std::uint32_t>(digit < 16 ? digit : digit - 6);
    }
    return unit;
}

bool ShortLexer::unescape_point() {
    constexpr std::uint32_t first_high = 0xD800;
    constexpr std::uint32_t first_low = 0xDC00;
    std::uint32_t point = four_digits();
    if (is_within(point, first_high)) {
        const std::uint32_t low = take('\\') && take('u') ? four_digits() : no_point;
        if (!is_within(low, first_low)) {
            return false;
        }
        point = 0x10000 + ((point - first_high) << 10U) + (low - first_low);
    } else if (point == no_point || is_within(point, first_low)) {
        return false;
    }
    append_point(point);
    return true;
}

void ShortLexer::append_point(std::uint32_t point) {
    const auto following = [&](std::uint32_t shift) {
        found_ += static_cast<char>(0x80 | ((point >> shift) & 0x3F));
    };
    if (point < 0x80) {
        found_ += static_cast<char>(point);
        return;
    }
    if (point < 0x800) {
        found_ += static_cast<char>(0xC0 | (point >> 6U));
    } else {
        if (point < 0x10000) {
            found_ += static_cast<char>(0xE0 | (point >> 12U));
        } else {
            found_ += static_cast<char>(0xF0 | (point >> 18U));
            following(12);
        }
        following(6);
    }
    following(0);
}

}  // namespace spaarpas::json
