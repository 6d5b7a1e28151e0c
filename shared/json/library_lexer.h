#pragma once

// The module has a lexer of its own, and the library not even in its headers.
#ifndef __EMSCRIPTEN__

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "json/token.h"

namespace spaarpas::json {

/// The lexer of nlohmann/json, with the tokens of this project.
///
/// *Shape*: the text is well-formed UTF-8, holds no NUL, and outlives the lexer.
class LibraryLexer {
public:
    explicit LibraryLexer(std::string_view text)
        : lexer_(nlohmann::detail::input_adapter(text.data(), text.data() + text.size())) {}

    Token scan() {
        using Found = Lexer::token_type;
        switch (lexer_.scan()) {
            case Found::begin_object:
                return Token::begin_object;
            case Found::end_object:
                return Token::end_object;
            case Found::begin_array:
                return Token::begin_array;
            case Found::end_array:
                return Token::end_array;
            case Found::name_separator:
                return Token::name_separator;
            case Found::value_separator:
                return Token::value_separator;
            case Found::value_string:
                return Token::text;
            case Found::value_unsigned:
                return whole(static_cast<std::int64_t>(lexer_.get_number_unsigned()));
            case Found::value_integer:
                integer_ = lexer_.get_number_integer();
                return Token::integer;
            case Found::value_float:
                return std::isfinite(lexer_.get_number_float()) ? Token::fraction : Token::error;
            case Found::literal_true:
                return Token::literal_true;
            case Found::literal_false:
                return Token::literal_false;
            case Found::literal_null:
                return Token::literal_null;
            case Found::end_of_input:
                return Token::end_of_input;
            default:
                return Token::error;
        }
    }

    /// A text without its escapes, or a fraction as it was spelled. May be moved from.
    std::string& text() { return lexer_.get_string(); }
    [[nodiscard]] std::int64_t integer() const { return integer_; }
    /// The number of bytes that were read.
    [[nodiscard]] std::size_t position() const {
        return static_cast<std::size_t>(lexer_.get_position());
    }
    /// What was read last, for a message.
    [[nodiscard]] std::string token_text() const { return lexer_.get_token_string(); }

private:
    using Adapter = decltype(nlohmann::detail::input_adapter(std::declval<const char*>(),
                                                             std::declval<const char*>()));
    using Lexer = nlohmann::detail::lexer<nlohmann::json, Adapter>;

    /// A number without a sign is too large for int64 where it comes out negative.
    Token whole(std::int64_t number) {
        integer_ = number;
        return number < 0 ? Token::fraction : Token::integer;
    }

    Lexer lexer_;
    std::int64_t integer_ = 0;
};

}  // namespace spaarpas::json

#endif
