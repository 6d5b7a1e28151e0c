#pragma once

namespace spaarpas::json {

/// What a lexer finds in a JSON text. `integer` is a number that int64 holds exactly, `fraction`
/// any other that is no larger than a double can be.
enum class Token {
    error,
    end_of_input,
    begin_object,
    end_object,
    begin_array,
    end_array,
    name_separator,
    value_separator,
    text,
    integer,
    fraction,
    literal_true,
    literal_false,
    literal_null
};

}  // namespace spaarpas::json
