#include <string>
#include <utility>

#include "base/array.h"
#include "base/utf8.h"
#include "json/library_lexer.h"
#include "json/order.h"
#include "json/short_lexer.h"
#include "json/value.h"
#include "json/words.h"

namespace spaarpas::json {
namespace {

#ifdef __EMSCRIPTEN__
using Lexer = ShortLexer;
#else
using Lexer = LibraryLexer;
#endif

/// A name that the object has twice, or null.
const std::string* name_given_twice(const Value& object) {
    const base::Array<const Member*> members = in_order_of_names(object);
    for (std::size_t index = 1; index < members.size(); ++index) {
        if (members[index]->name == members[index - 1]->name) {
            return &members[index]->name;
        }
    }
    return nullptr;
}

/// The grammar over a lexer. The library's own parser and tree are not used: they keep the last of
/// two equal names in silence and read large integers as fractions.
///
/// *Shape*: a `read_` function begins at its first token and ends at its last one.
class Parser {
public:
    Parser(std::string_view text, std::size_t max_depth)
        : text_(text), max_depth_(max_depth), lexer_(text) {}

    bool read_document(Value& document) {
        next();
        return read_value(document) && (next() == Token::end_of_input || refuse());
    }
    [[nodiscard]] base::Problem& problem() { return problem_; }

private:
    Token next() {
        token_ = lexer_.scan();
        return token_;
    }
    bool read_value(Value& value);
    bool read_items(Value& array);
    bool read_members(Value& object);
    bool read_member(Member& member);
    bool enter();
    bool refuse();

    std::string_view text_;
    std::size_t max_depth_;
    std::size_t depth_ = 0;
    Lexer lexer_;
    Token token_ = Token::error;
    base::Problem problem_;
};

bool Parser::refuse() {
    problem_ = syntax_problem(text_, lexer_.position(), lexer_.token_text());
    return false;
}

bool Parser::enter() {
    if (depth_ >= max_depth_) {
        problem_ = depth_problem(max_depth_);
        return false;
    }
    ++depth_;
    next();
    return true;
}

bool Parser::read_value(Value& value) {
    switch (token_) {
        case Token::begin_object:
            return read_members(value);
        case Token::begin_array:
            return read_items(value);
        case Token::text:
            value.kind = Kind::text;
            value.text = std::move(lexer_.text());
            return true;
        case Token::integer:
            value.kind = Kind::integer;
            value.integer = lexer_.integer();
            return true;
        case Token::fraction:
            value.kind = Kind::fraction;
            value.text = std::move(lexer_.text());
            return true;
        case Token::literal_true:
        case Token::literal_false:
            value.kind = Kind::boolean;
            value.boolean = token_ == Token::literal_true;
            return true;
        case Token::literal_null:
            return true;
        default:
            return refuse();
    }
}

bool Parser::read_items(Value& array) {
    array.kind = Kind::array;
    if (!enter()) {
        return false;
    }
    bool more = token_ != Token::end_array;
    while (more) {
        if (!read_value(array.items.emplace_back())) {
            return false;
        }
        more = next() == Token::value_separator;
        if (more) {
            next();
        }
    }
    --depth_;
    return token_ == Token::end_array || refuse();
}

bool Parser::read_member(Member& member) {
    if (token_ != Token::text) {
        return refuse();
    }
    member.name = std::move(lexer_.text());
    if (next() != Token::name_separator) {
        return refuse();
    }
    next();
    return read_value(member.value);
}

/// Names are compared when an object ends, sorted, so that a document with very many names costs no
/// more than its size suggests.
bool Parser::read_members(Value& object) {
    object.kind = Kind::object;
    if (!enter()) {
        return false;
    }
    bool more = token_ != Token::end_object;
    while (more) {
        if (!read_member(object.members.emplace_back())) {
            return false;
        }
        more = next() == Token::value_separator;
        if (more) {
            next();
        }
    }
    --depth_;
    if (token_ != Token::end_object) {
        return refuse();
    }
    const std::string* twice = name_given_twice(object);
    if (twice != nullptr) {
        problem_ = duplicate_name_problem(*twice);
    }
    return twice == nullptr;
}

/// Where the first byte that is not well-formed UTF-8 is, or the text's size.
std::size_t first_bad_byte(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = base::utf8_sequence_length(text, offset);
        if (length == 0) {
            return offset;
        }
        offset += length;
    }
    return offset;
}

}  // namespace

base::Result<Value> parse(std::string_view text, ParseLimits limits) {
    if (text.size() > limits.max_bytes) {
        return size_problem(text.size(), limits.max_bytes);
    }
    // The parser checks UTF-8 too, but says only in prose that this is what was wrong.
    if (const std::size_t bad = first_bad_byte(text); bad != text.size()) {
        return utf8_problem(text, bad);
    }
    // The parser takes a NUL for the end of the text and would not look at what follows.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return syntax_problem(text, nul + 1, std::string(1, '\0'));
    }
    base::Result<Value> document(std::in_place);
    Parser parser(text, limits.max_depth);
    if (!parser.read_document(document.value())) {
        return std::move(parser.problem());
    }
    return document;
}

}  // namespace spaarpas::json
