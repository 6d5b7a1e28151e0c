#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "json/token.h"

namespace spaarpas::json {

/// The lexer of the module: it finds what `LibraryLexer` finds and says nothing of what is wrong,
/// which nobody reads on a page, so it is a quarter of its size (docs/decisions/0021). A test
/// holds the two to the same answers.
///
/// *Shape*: the text is well-formed UTF-8, holds no NUL, and outlives the lexer.
class ShortLexer {
public:
    explicit ShortLexer(std::string_view text);

    Token scan();

    /// A text without its escapes, or a fraction as it was spelled. May be moved from.
    std::string& text() { return found_; }
    [[nodiscard]] std::int64_t integer() const { return integer_; }
    /// The number of bytes that were read.
    [[nodiscard]] std::size_t position() const { return at_; }
    static std::string token_text() { return {}; }

private:
    /// The next byte, or 0 at the end.
    [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char wanted);
    bool take_digits();
    Token literal(std::string_view spelling, Token meant);
    Token scan_number();
    bool read_integer();
    Token scan_text();
    bool unescape();
    bool unescape_point();
    std::uint32_t four_digits();
    void append_point(std::uint32_t point);

    std::string_view text_;
    std::size_t at_ = 0;
    std::string found_;
    std::int64_t integer_ = 0;
};

}  // namespace spaarpas::json
